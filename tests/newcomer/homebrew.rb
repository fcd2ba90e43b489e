# As much of Homebrew as a formula needs to install a program and to test it.
require "fileutils"
require "pathname"

class Pathname
  alias_method :write_alone, :write

  def write(text)
    dirname.mkpath
    write_alone(text)
  end
end

class Formula
  class << self
    attr_reader :told, :tested

    %i[desc homepage url sha256 license depends_on uses_from_macos].each do |word|
      define_method(word) { |*words, **more| ((@told ||= {})[word] ||= []) << [words, more] }
    end

    def test(&block)
      @tested = block
    end
  end

  attr_reader :prefix, :testpath

  def initialize(prefix, testpath)
    @prefix = Pathname(prefix)
    @testpath = Pathname(testpath)
  end

  def bin = prefix/"bin"
  def share = prefix/"share"
  def man = share/"man"
  def bash_completion = prefix/"etc/bash_completion.d"
  def zsh_completion = share/"zsh/site-functions"
  def version = self.class.told[:url].flatten.first[/(\d+[.]\d+[.]\d+)[.]tar/, 1]

  def system(*words)
    Kernel.system(*words) || raise("#{words.join(" ")} failed")
  end

  def shell_output(command, wanted = 0)
    output = `#{command}`
    raise "exit #{$?.exitstatus} of #{command}" unless $?.exitstatus == wanted

    output
  end

  def assert_match(wanted, text)
    raise "#{text.inspect} has no #{wanted.inspect}" unless text.match?(wanted)
  end
end

module Brewing
  def self.run(formula, prefix, testpath)
    load formula
    FileUtils.rm_rf([prefix, testpath])
    FileUtils.mkdir_p(testpath)
    brewing = GitReady.new(prefix, testpath)
    brewing.install
    Dir.chdir(testpath) { brewing.instance_eval(&GitReady.tested) }
    puts Dir.glob("#{prefix}/**/*").select { |path| File.file?(path) }
  end
end
