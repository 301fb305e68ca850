using System.Runtime.CompilerServices;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>What only Linux has: pipes with names, numbers of files, standard input as a path.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs Linux";
}

internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs Linux";
}

/// <summary>A sampled test with the machine's own cultures, which Linux has with ICU.</summary>
internal sealed class CulturesTheoryAttribute : TheoryAttribute
{
    public CulturesTheoryAttribute([CallerFilePath] string file = "", [CallerMemberName] string test = "") => (DisplayName, Skip) =
        ($"{Path.GetFileNameWithoutExtension(file)}.{test}, {Sample.Told}", OperatingSystem.IsLinux() && Libraries().Any() ? null : "needs Linux with ICU (libicu)");

    private static IEnumerable<string> Libraries() => new[] { "/usr/lib", "/usr/lib64", "/usr/local/lib" }.Where(Directory.Exists)
        .SelectMany(static folder => Directory.EnumerateDirectories(folder, "*-linux-*").Prepend(folder)).SelectMany(static folder => Directory.EnumerateFiles(folder, "libicuuc.so.*"));
}
