using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Files;

namespace RelationshipRules.Cli;

/// <summary>The process of the tool, whatever else its program brings.</summary>
internal static class RelRulesProcess
{
    /// <summary>Runs a call.</summary>
    /// <param name="args">The call.</param>
    /// <param name="nrules">Makes what analyses descriptions with NRules; null for a program without.</param>
    /// <param name="readAgreement">Reads an agreement; null for a program without readers of documents.</param>
    /// <param name="readSchema">Makes of the text of a JSON Schema what holds records against it; null for a program without.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Func<RelationshipAnalyzer, Analysis>? nrules = null, AgreementReading? readAgreement = null, Func<string, Func<JsonElement, IEnumerable<string>>>? readSchema = null)
    {
        TakeNumbersOfClosedStreams();
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var interruption = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        using var input = Console.OpenStandardInput();

        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }

        if (RunClock.Of(Environment.GetEnvironmentVariable(RunClock.Variable)) is not { } clock)
        {
            error.WriteLine($"relrules: the variable {RunClock.Variable} is no number of seconds since 1970.");
            return ExitCode.BadInput;
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
            Clock = clock,
            NRules = nrules,
            ReadAgreement = readAgreement,
            ReadSchema = readSchema,
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

    /// <summary>
    /// Where a standard stream is closed, the next file that is opened would have its number, and with it what is written to that. A file that can only be read takes the number, so
    /// that what cannot be written is told.
    /// </summary>
    private static void TakeNumbersOfClosedStreams()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        FileStream file;
        while ((file = DiskFile.Open("/dev/null")).SafeFileHandle.DangerousGetHandle() <= 2)
        {
            // Let go of without being closed.
            file.SafeFileHandle.SetHandleAsInvalid();
        }

        file.Dispose();
    }
}
