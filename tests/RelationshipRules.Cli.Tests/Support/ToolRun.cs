using System.Diagnostics;
using System.Globalization;
using System.Text;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.NRules;

namespace RelationshipRules.Cli.Tests.Support;

/// <summary>
/// Runs the tool in a folder of its own: in this process, or, where the variable RELRULES_PROGRAM names a program, as that program. What only this process can
/// give, such as a terminal, always runs here.
/// </summary>
public sealed class ToolRun : IDisposable
{
    public ToolRun()
    {
        Folder = Directory.CreateTempSubdirectory("relrules-").FullName;
        CopyFixtures(Path.Combine(AppContext.BaseDirectory, "Fixtures"), Folder);
    }

    /// <summary>The folder that the tool runs in; holds the fixtures.</summary>
    public string Folder { get; }

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public IDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public byte[] Input { get; set; } = [];

    /// <summary>Standard input where it is more than bytes; the caller disposes of it.</summary>
    public Stream? InputStream { get; set; }

    public bool IsTerminal { get; set; }

    /// <summary>What opens an address in a browser.</summary>
    public Func<Uri, bool>? OpenAddress { get; set; }

    /// <summary>Whether it runs in this process whatever program is tested.</summary>
    public bool IsHere { get; init; }

    /// <summary>Whether the program has readers of documents, as the tool has and a native one has not.</summary>
    public bool HasReaders { get; set; } = true;

    /// <summary>Whether the program has NRules, as the tool has and a native one has not.</summary>
    public bool HasNRules { get; set; } = true;

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var fullPath = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        File.WriteAllBytes(fullPath, bytes);
        return path;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public ToolRun Run(params string[] args) => Run(CancellationToken.None, args);

    public ToolRun Run(CancellationToken cancellationToken, params string[] args)
    {
        if (ToolProcess.Program is { } program && InputStream is null && !IsHere && !IsTerminal && HasReaders && HasNRules && cancellationToken == CancellationToken.None)
        {
            RunProgram(program, args);
            return this;
        }

        using var output = new MemoryStream();
        ExitCode = RunInto(output, cancellationToken, args);
        Output = Encoding.UTF8.GetString(output.ToArray());
        return this;
    }

    public int RunInto(Stream output, CancellationToken cancellationToken, params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Input);
        var environment = new CliEnvironment
        {
            Input = InputStream ?? input,
            Output = output,
            Error = error,
            WorkingDirectory = Folder,
            GetVariable = name => Variables.TryGetValue(name, out var value) ? value : null,
            InputIsTerminal = IsTerminal,
            OutputIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            TerminalWidth = IsTerminal ? 90 : 0,
            Clock = new FixedClock(),
            ReadAgreement = HasReaders ? static (stream, name, cancellationToken) => AgreementReader.Read(stream, name, cancellationToken: cancellationToken) : null,
            OpenAddress = OpenAddress,
            ReadSchema = HasReaders ? RecordSchema.Read : null,
            NRules = HasNRules ? static analyzer => new NRulesEngine(analyzer).Analyze : null,
        };
        var exitCode = RelRulesApp.Run(args, environment, cancellationToken);
        Error = error.ToString();
        return exitCode;
    }

    private void RunProgram(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["SOURCE_DATE_EPOCH"] = new FixedClock().GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all, as it may.
        }

        (Output, Error) = (output.Result, error.Result);
        process.WaitForExit();
        ExitCode = process.ExitCode;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void CopyFixtures(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    }
}
