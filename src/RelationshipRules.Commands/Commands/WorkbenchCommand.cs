using System.CommandLine;
using System.Net;
using System.Text.RegularExpressions;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Serving;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Commands;

/// <summary>Opens the workbench in the browser. The files that it is made of are served as they are; what is done with them is done in the browser.</summary>
internal sealed partial class WorkbenchCommand : CliCommand
{
    /// <summary>Always the same, because browsers keep what is entered by the address of the page, with its port.</summary>
    private const int UsualPort = 4823;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on. Browsers keep what is entered by address and port, so that another port shows an empty workbench (default: 4823).",
        HelpName = "N",
        DefaultValueFactory = static _ => UsualPort,
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Open no browser; the address is printed." };

    private readonly Option<string> _folder = new("--folder")
    {
        Description = "The published workbench (default: the folder 'workbench' beside this program).",
        HelpName = "FOLDER",
    };

    public WorkbenchCommand()
        : base(
            "workbench",
            "Opens the workbench in the browser: describe, see findings as you type, save and print. It is served to this machine alone, and sends nothing.",
            new CommandExample("relrules workbench", "until you stop it with Ctrl-C"),
            new CommandExample("relrules workbench --port 8123 --no-browser", "on another port, for a browser that you open yourself"))
    {
        Add(_port);
        Add(_noBrowser);
        Add(_folder);
    }

    public override string Remarks => "It runs until it is stopped. What is entered stays in the browser, whether this runs or not; docs/workbench.md says how to put it on a web server.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var port = call.GetValue(_port);
        if (port is < 1 or > IPEndPoint.MaxPort)
        {
            throw new CliException($"--port: {port} is not a port; they are 1 to {IPEndPoint.MaxPort}.");
        }

        var folder = Find(call.GetValue(_folder), environment);
        using var server = Open(folder, port);
        environment.Tell($"relrules: the workbench is at {server.Address} and is served to this machine alone. Ctrl-C stops it.");
        if (!call.GetValue(_noBrowser) && environment.OpenAddress?.Invoke(server.Address) != true)
        {
            environment.Tell("relrules: no browser could be opened; open that address in one.");
        }

        server.Run(cancellationToken);
        return ExitCode.Success;
    }

    private static FilePlace Find(string? named, CliEnvironment environment)
    {
        var folder = FilePlace.Of(named is null ? Path.Combine(AppContext.BaseDirectory, "workbench") : environment.FullPath(named));
        if (folder.IsFolder && FilePlace.Of(Path.Combine(folder.RealPath, "index.html")).IsFile)
        {
            return folder;
        }

        throw named is null
            ? new CliException(
                "the workbench is not beside this program; the installed tool brings it along.",
                "In a clone, 'dotnet publish src/RelationshipRules.Workbench -o artifacts/workbench' makes it, and 'relrules workbench --folder artifacts/workbench/wwwroot' opens it.")
            : new CliException($"there is no workbench in '{named}': no file index.html.", "'dotnet publish src/RelationshipRules.Workbench -o FOLDER' puts it into FOLDER/wwwroot.");
    }

    private static LoopbackServer Open(FilePlace folder, int port)
    {
        var page = DiskFile.ReadText(Path.Combine(folder.RealPath, "index.html"))!;
        var policy = Policy().Match(page) is { Success: true } match ? match.Groups["policy"].Value : "default-src 'none'";
        try
        {
            return new(folder, port, policy);
        }
        catch (HttpListenerException error)
        {
            throw new CliException($"port {port} cannot be used: {error.Message.TrimEnd('.')}.", "Is the workbench running already? Else name another port with --port.", error);
        }
        catch (IOException error)
        {
            throw new CliException($"port {port} cannot be used: {error.Message}.", "Run it again.", error);
        }
    }

    /// <summary>The page names its policy itself, for servers that send none.</summary>
    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]+)\"", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Policy();
}
