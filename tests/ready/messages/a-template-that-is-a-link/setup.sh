#!/bin/sh
ln -s form.md templates/story.md
