# A formula for Homebrew, by `make formula`, which fills in what stands between
# at signs. It goes into a tap, as Formula/git-ready.rb.
class GitReady < Formula
  desc "Definition of Ready for Markdown backlogs, run by git"
  homepage "@HOMEPAGE@"
  url "@HOMEPAGE@/releases/download/v@VERSION@/git-ready-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "pkgconf" => :build
  depends_on "uthash" => :build
  depends_on "jansson"
  depends_on "libgit2"
  depends_on "libyaml"
  depends_on "md4c"
  depends_on "pcre2"
  depends_on "utf8proc"

  uses_from_macos "zlib"

  def install
    system "make", "install", "prefix=#{prefix}", "mandir=#{man}",
           "bashcompletiondir=#{bash_completion}",
           "zshcompletiondir=#{zsh_completion}",
           "fishconfdir=#{share}/fish/vendor_conf.d"
  end

  test do
    system "git", "init"
    (testpath/"DEFINITION_OF_READY.md").write <<~MARKDOWN
      # Definition of Ready

      ## Story `backlog/*.md`

      - Must say why. `section Why`
    MARKDOWN
    (testpath/"backlog").mkdir
    (testpath/"backlog/1.md").write "# S-1 Export\n"
    assert_match "S-1 has no section", shell_output("#{bin}/git-ready check", 1)
    assert_match version.to_s, shell_output("#{bin}/git-ready --version")
  end
end
