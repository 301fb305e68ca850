using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli;

/// <summary>The process of the tool, whatever else its program brings.</summary>
internal static class RelRulesProcess
{
    /// <summary>Runs a call.</summary>
    /// <param name="args">The call.</param>
    /// <param name="nrules">Makes what analyses descriptions with NRules; null for a program without.</param>
    /// <param name="readAgreement">Reads an agreement; null for a program without readers of documents.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Func<RelationshipAnalyzer, Analysis>? nrules = null, AgreementReading? readAgreement = null)
    {
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var interruption = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        using var input = Console.OpenStandardInput();

        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }

        // Not disposed of: what could be written has been by the end of the run, and what could not has been told.
        var output = new BufferedStream(Console.OpenStandardOutput(), 16 * 1024);
        var outputIsTerminal = !Console.IsOutputRedirected;
        var environment = new CliEnvironment
        {
            Input = input,
            InputPath = OperatingSystem.IsLinux() && Console.IsInputRedirected ? "/proc/self/fd/0" : null,
            Output = output,
            OutputPath = OperatingSystem.IsLinux() && Console.IsOutputRedirected ? "/proc/self/fd/1" : null,
            Error = error,
            WorkingDirectory = Environment.CurrentDirectory,
            GetVariable = Environment.GetEnvironmentVariable,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = outputIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            TerminalWidth = outputIsTerminal ? Console.WindowWidth : 0,
            NRules = nrules,
            ReadAgreement = readAgreement,
            OpenAddress = OpenInBrowser,
        };

        return RelRulesApp.Run(args, environment, interruption.Token);

        // By the system's own way to open an address; where there is no desktop, there is none.
        static bool OpenInBrowser(Uri address)
        {
            try
            {
                using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
                return true;
            }
            catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
            {
                return false;
            }
        }

        // The first Ctrl-C, or a request to end, stops in order, so that no half-written file stays behind; the second stops at once.
        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = !interruption.IsCancellationRequested;
            if (signal.Cancel)
            {
                new Thread(EndAnyway) { IsBackground = true }.Start();
                interruption.Cancel();
            }
        }

        // What is under way looks at the request again and again; should it be at something long, nobody waits for that.
        void EndAnyway()
        {
            Thread.Sleep(TimeSpan.FromSeconds(1));
            OutputTarget.Abandon();
            error.WriteLine(RelRulesApp.Interrupted);
            Environment.Exit(ExitCode.Cancelled);
        }
    }
}
