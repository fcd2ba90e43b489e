/*
 * Debian's libgit2 1.5 reads all certificates of the system as soon as it is
 * initialised, for connections that this program never makes: as much work as
 * judging a hundred and fifty items, each time. It asks mbed TLS for them; the
 * linker lets what is here answer instead that there are none. Where libgit2
 * uses another library nobody calls this, and where mbed TLS is linked in
 * itself its own function is the stronger.
 */
int mbedtls_x509_crt_parse_file(void *chain, const char *path);

__attribute__((weak)) int mbedtls_x509_crt_parse_file(void *chain,
						      const char *path)
{
	return 0;
}
