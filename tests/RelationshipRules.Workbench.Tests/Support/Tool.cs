using System.Text;
using RelationshipRules.Cli;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Workbench.Tests.Support;

/// <summary>The command line, in this process.</summary>
internal static class Tool
{
    public static int Run(string folder, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream();
        using var error = new StringWriter();
        return RelRulesApp.Run(args, new() { Input = input, Output = output, Error = error, WorkingDirectory = folder }, cancellationToken);
    }

    /// <summary>The report that it writes of a description beside it, byte for byte.</summary>
    public static string Report(string description, string file, string extension, params string[] options) =>
        ReportOf(description, file, extension, ["check", file, "--fail-on", "never", .. options]);

    /// <summary>The report that any of its commands writes of a file beside it.</summary>
    public static string ReportOf(string content, string file, string extension, params string[] call) => new UTF8Encoding(false).GetString(FileOf(content, file, extension, call));

    /// <inheritdoc cref="ReportOf"/>
    public static byte[] FileOf(string content, string file, string extension, params string[] call)
    {
        var folder = Directory.CreateTempSubdirectory("relrules-workbench-").FullName;
        File.WriteAllText(Path.Combine(folder, file), content);
        Run(folder, CancellationToken.None, [.. call, "--output", "report" + extension]).ShouldBeOneOf(ExitCode.Success, ExitCode.Findings);
        var report = File.ReadAllBytes(Path.Combine(folder, "report" + extension));
        Directory.Delete(folder, recursive: true);
        return report;
    }
}
