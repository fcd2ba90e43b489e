/* Files that travel in the binary; made from hooks/ when it is built. */
#ifndef CLI_EMBEDDED_H
#define CLI_EMBEDDED_H

#include <stddef.h>

/* hooks/hook, the script of every hook. */
extern const char hook_script[];
extern const size_t hook_script_len;

#endif
