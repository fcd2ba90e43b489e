"""Looks for what a stranger's text has made of a rendered comment.

inert.py [<what links may begin with>]

Standard input is HTML as cmark-gfm makes it. What we write ourselves is told
below; anything else came in with a title, an id, a path, a reason or a value.
Forges look for mentions and references in the rendered text, outside of code.
"""

import html.parser
import re
import sys

TAGS = {
    "a", "br", "code", "details", "h3", "h4", "li", "p", "strong", "summary", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
}
HEADINGS = {
    "h3": r"([0-9]+ [a-z]|No new (errors|findings)$)",
    "h4": r"(Became ready|Begun|Begun, and ready|Became \".*\"|Claims to be ready, and is not|Not ready|No longer ready|Reopened|"
    r"Begun, although not ready|Done, with open criteria|Closed or removed, not done|Priority and order|"
    r"Criteria or goal changed|What it serves|Lost content|Done|Added|Removed|Other fields|"
    r"Retitled or moved) \([0-9]+\)$",
}
REFERENCES = [
    r"(?<![A-Za-z0-9_`])@[A-Za-z0-9]",  # somebody
    r"[A-Za-z0-9]@[A-Za-z0-9]",  # an address of mail, a commit elsewhere
    r"[#!$%~&][0-9]",  # issues, merge requests, snippets, milestones, labels
    r'[#%~&]"',
    r"(?i)\bGH-[0-9]",
    r"[A-Za-z]://",
    r"(?i)\bwww\.",
    r"##\[",
]


class Comment(html.parser.HTMLParser):
    def __init__(self, link_base):
        super().__init__()
        self.link_base = link_base
        self.wrong = []
        self.open = []
        self.cells = 0
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if tag == "a" and name == "href" and self.link_base:
                if value.startswith(self.link_base):
                    continue
            if tag == "details" and name == "open":
                continue
            self.wrong.append(f"<{tag} {name}={value}>")
        if tag == "code":
            self.look_at_text()
        if tag == "tr":
            self.cells = 0
        if tag in ("td", "th"):
            self.cells += 1
        if tag == "br":
            self.handle_startendtag(tag, attrs)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag != "br" or attrs:
            self.wrong.append(f"<{tag} />")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")
        if tag == "tr" and self.cells != 3:
            self.wrong.append(f"a row of {self.cells} cells")
        if tag in HEADINGS and not re.match(HEADINGS[tag], self.text.strip()):
            self.wrong.append(f"<{tag}> {self.text}")
        if tag == "code":
            self.text = ""
        else:
            self.look_at_text()

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        if data.strip() != "git-ready":
            self.wrong.append(f"<!--{data}-->")

    def handle_decl(self, decl):
        self.wrong.append(f"<!{decl}>")

    def handle_pi(self, data):
        self.wrong.append(f"<?{data}>")

    def look_at_text(self):
        for pattern in REFERENCES:
            found = re.search(pattern, self.text)
            if found:
                self.wrong.append(self.text[max(found.start() - 20, 0) :][:60])
        self.text = ""


def main(arguments):
    comment = Comment(arguments[0] if arguments else "")
    comment.feed(sys.stdin.buffer.read().decode("utf-8"))
    comment.close()
    comment.look_at_text()
    if comment.open:
        comment.wrong.append(f"left open: {comment.open}")
    for line in comment.wrong:
        print(line)
    return 1 if comment.wrong else 0


sys.exit(main(sys.argv[1:]))
