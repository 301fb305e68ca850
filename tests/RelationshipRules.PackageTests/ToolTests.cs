using System.Collections;
using System.Diagnostics;

namespace RelationshipRules.PackageTests;

/// <summary>The tool, installed from the folder of packages as a user does.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relrules-tool-");

    [Fact]
    public void Tool_InstalledFromThePackages_ChecksADescription()
    {
        ReadmeTests.DescribeAsTheReadmeDoes(_folder);
        Run("dotnet", "tool", "install", "RelationshipRules.Cli", "--tool-path", "tools", "--add-source", Packages.Folder, "--version", Packages.Version)
            .ExitCode.ShouldBe(0);
        var relrules = Path.Combine(_folder.FullName, "tools", OperatingSystem.IsWindows() ? "relrules.exe" : "relrules");

        var (exitCode, output) = Run(relrules, "check", "partnership.json", "--fail-on", "warning");
        output.ShouldContain("CMP4044");
        output.ShouldContain("partnership.json:8");
        exitCode.ShouldBe(1);

        Run(relrules, "init", "--output", "new.json").ExitCode.ShouldBe(0);
        Run(relrules, "check", "new.json").ExitCode.ShouldBe(0);
        Run(relrules, "check", "partnership.json", "--format", "html", "--output", "report.html").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(_folder.FullName, "report.html")).ShouldContain("CMP4044");
        ServesTheWorkbench(relrules);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void ServesTheWorkbench(string relrules)
    {
        var start = Start(relrules, "workbench", "--no-browser", "--port", "4824");
        using var process = Process.Start(start)!;
        try
        {
            process.StandardError.ReadLine().ShouldNotBeNull().ShouldContain("http://127.0.0.1:4824/");
            using var client = new HttpClient();
            client.GetStringAsync(new Uri("http://127.0.0.1:4824/")).Result.ShouldContain("RelationshipRules workbench");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = Start(program, arguments);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run's own build has set would mislead another.
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        return start;
    }
}
