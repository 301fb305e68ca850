using System.Globalization;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>The first Ctrl-C, or the request to end, ends any command soon, whatever it is at, and leaves nothing half done.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [LinuxTheory]
    [InlineData("check big --format json -o report.json", "INT")]
    [InlineData("check big --format html -o report.html", "TERM")]
    [InlineData("check big --trajectory --format json -o report.json", "TERM")]
    [InlineData("plan big/0.json --format json -o plan.json", "INT")]
    [InlineData("questions - --format json < pipe", "INT")]
    [InlineData("check - < pipe", "TERM")]
    [InlineData("check /dev/stdin < pipe", "INT")]
    [InlineData("interview -o new.json < pipe", "INT")]
    public void Command_AskedToEnd_EndsWithinTwoSeconds(string call, string signal)
    {
        WriteBig();

        // On a machine that does much else a single run may wait for its turn longer than it takes to end.
        var milliseconds = int.MaxValue;
        for (var run = 0; run < 3 && milliseconds >= 2_000; run++)
        {
            milliseconds = MillisecondsToEnd(call, signal);
        }

        milliseconds.ShouldBeLessThan(2_000);
    }

    private int MillisecondsToEnd(string call, string signal)
    {
        // The pipe is held open by the shell and never written to; a shell that was itself started in the background has Ctrl-C ignored, and so would what it starts.
        var run = ToolProcess.Run(_tool.Folder, $$"""
            rm -f pipe; mkfifo pipe; exec 9<>pipe; set -m
            env --default-signal=INT,TERM {{ToolProcess.Call}} {{call}} > out.txt & pid=$!
            sleep 1.5; kill -{{signal}} $pid 2>/dev/null && echo sent; start=$(date +%s%N); wait $pid; code=$?
            echo $code $(( ($(date +%s%N) - start) / 1000000 ))
            """);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("sent", run.Output + run.Error);
        lines[^1].Split(' ')[0].ShouldBe("130", run.Output + run.Error);
        Directory.EnumerateFiles(_tool.Folder, ".relrules*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).ShouldBeEmpty();
        File.Exists(Path.Combine(_tool.Folder, "report.json")).ShouldBeFalse();
        return int.Parse(lines[^1].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>As much as is not refused, many times over: departures that a plan tries to settle one after the other.</summary>
    private void WriteBig()
    {
        var agreements = string.Join(',', Enumerable.Range(0, 1_300).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "id": "a{{i}}", "form": "grant", "termMonths": 12, "terminationNoticeMonths": 1, "disputeProcedure": false }""")));
        for (var i = 0; i < 30; i++)
        {
            _tool.Write($"big/{i}.json", $$"""{ "id": "{{i}}", "agreements": [{{agreements}}] }""");
        }
    }
}
