#include "backlog/path.h"

struct span path_folder(struct span path)
{
	while (path.len && path.at[path.len - 1] != '/')
		path.len--;
	return path;
}

struct span path_name(struct span path)
{
	return span_from(path, path_folder(path).len);
}

struct span path_file_name(struct span path)
{
	struct span name = path_name(path);
	size_t end = name.len;

	/* A dot in front, as in ".todo", opens no ending. */
	for (size_t i = 1; i < name.len; i++)
		if (name.at[i] == '.')
			end = i;
	return span_first(name, end);
}

struct span path_folder_name(struct span path)
{
	struct span folder = path_folder(path);

	return folder.len ? path_name(span_first(folder, folder.len - 1))
			  : SPAN("");
}
