using System.Text;
using RelationshipRules.Cli;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The first Ctrl-C stops in order, so that no half-written file stays behind; the second stops at once.
    press.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
{
    Console.OutputEncoding = new UTF8Encoding(false);
}

using var output = new BufferedStream(Console.OpenStandardOutput(), 16 * 1024);
using var input = Console.OpenStandardInput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var outputIsTerminal = !Console.IsOutputRedirected;
var environment = new CliEnvironment
{
    Input = input,
    Output = output,
    Error = error,
    WorkingDirectory = Environment.CurrentDirectory,
    GetVariable = Environment.GetEnvironmentVariable,
    OutputIsTerminal = outputIsTerminal,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    TerminalWidth = outputIsTerminal ? Console.WindowWidth : 0,
};

var exitCode = RelRulesApp.Run(args, environment, interruption.Token);
output.Flush();
return exitCode;
