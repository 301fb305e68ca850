using System.Diagnostics;
using System.Globalization;

namespace RelationshipRules.Benchmarks;

/// <summary>What the first use costs in a fresh process, where nothing is compiled yet: measured in child processes.</summary>
internal static class ColdStart
{
    public const string Argument = "--cold";
    public const string ChildArgument = "--cold-child";

    /// <summary>A program that does nothing: what .NET takes by itself.</summary>
    public const string NothingArgument = "--nothing";

    private const int Children = 11;

    /// <summary>How long a program takes from its start to its end, in milliseconds of the clock: the median of several.</summary>
    public static double Median(string program, params string[] arguments)
    {
        var times = new List<double>();
        for (var i = 0; i < Children; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var child = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Children / 2);
    }

    public static void MeasureInChildren()
    {
        var times = new List<double[]>();
        for (var i = 0; i < Children; i++)
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ChildArgument) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var line = child.StandardOutput.ReadToEnd().Trim();
            child.WaitForExit();
            times.Add([.. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]);
        }

        Report("Create with all embedded rulesets", 0);
        Report("then the first Parse and Analyze", 1);

        void Report(string what, int column)
        {
            var sorted = times.Select(t => t[column]).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Length / 2]:0.0} ms, best {sorted[0]:0.0} ms, worst {sorted[^1]:0.0} ms"));
        }
    }

    public static void MeasureHere()
    {
        var json = Descriptions.Json;
        var start = Stopwatch.GetTimestamp();
        var analyzer = Everything.CreateAnalyzer();
        var created = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        _ = analyzer.Analyze(PartnershipDocument.Parse(json)).Findings;
        var analysed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{created.TotalMilliseconds} {analysed.TotalMilliseconds}"));
    }
}
