using System.Diagnostics;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>Runs the tool as a process of its own, through a shell: signals, closed and full outputs and inputs that are files are seen only so.</summary>
internal static class ToolProcess
{
    /// <summary>A script of the shell in which <c>relrules</c> is the tool.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"relrules() {{ {Dotnet} \"$@\"; }}\n{script}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The tool did not end: {script}");
        }

        return (process.ExitCode, output, error.Result);
    }

    /// <summary>The call of the tool, for scripts that need it as one process.</summary>
    public static string Dotnet { get; } = $"'{Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet")}' '{Path.Combine(AppContext.BaseDirectory, "relrules.dll")}'";
}
