using System.Globalization;
using System.Runtime.Versioning;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>A run that was stopped goes on where it was, and ends as if nobody had stopped it.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string Call = "check many.jsonl --ruleset town --as-of 2026-11-22 -o all.jsonl -o all.csv -o all.html --resume";
    private readonly ToolRun _tool = new() { IsHere = true };

    public ResumeTests() => _tool.Write("many.jsonl", string.Concat(Enumerable.Range(1, 2000).Select(Line)));

    public void Dispose() => _tool.Dispose();

    [LinuxTheory]
    [InlineData("1")]
    [InlineData("3")]
    public void Check_ThatWasKilled_GoesOnAndEndsWithTheSameBytes(string jobs)
    {
        var whole = Whole();
        Stop(jobs);

        _tool.Run([.. Call.Split(' '), "--jobs", jobs]).ExitCode.ShouldBe(2);

        Outputs().ShouldBe(whole);
        Directory.GetFiles(_tool.Folder, "all.*").Length.ShouldBe(3);
    }

    [LinuxFact]
    public void Check_OfWhatWasCutOffInTheMiddleOfALine_EndsWithTheSameBytes()
    {
        var whole = Whole();
        Stop();
        File.AppendAllText(Path.Combine(_tool.Folder, "all.jsonl.partial"), "{ \"half");
        File.AppendAllText(Path.Combine(_tool.Folder, "all.csv.partial"), "half");
        File.AppendAllText(Path.Combine(_tool.Folder, "all.jsonl.resume"), "999");

        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        Outputs().ShouldBe(whole);
        Directory.GetFiles(_tool.Folder, "all.*").Length.ShouldBe(3);
    }

    [LinuxFact]
    public void Check_OfAJournalWhoseLastLineWasCutOff_NeverTakesItForAWholeOne()
    {
        Stop();
        var journal = Path.Combine(_tool.Folder, "all.jsonl.resume");
        File.AppendAllText(journal, "99999999999 7\n1999 99");

        // Another output stands in the way, so that the call goes no further than the journal.
        File.Delete(Path.Combine(_tool.Folder, "all.csv.partial"));
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "all.csv.partial"));
        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("cannot write 'all.csv.partial'");
        File.ReadAllText(journal).ShouldEndWith("\n99999999999 7\n");
    }

    [LinuxFact]
    public void Check_WhoseOutputInTheMakingIsItsInput_IsRefused()
    {
        var input = _tool.Read("many.jsonl");
        _tool.Write("all.jsonl.partial", input);

        _tool.Run("check all.jsonl.partial --from lines -o all.jsonl --resume".Split(' ')).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("cannot write 'all.jsonl.partial': it would overwrite the description 'all.jsonl.partial'");
        _tool.Read("all.jsonl.partial").ShouldBe(input);
    }

    [Fact]
    public void Check_OfAJournalThatNotesNothing_BeginsAnewWhateverItsCallWas()
    {
        var whole = Whole();
        _tool.Write("all.jsonl.resume", "version 0\noptions of another call\n\n");

        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        Outputs().ShouldBe(whole);
    }

    [LinuxFact]
    public void Check_OfAnOutputThatAnotherCallHasBegun_IsRefused()
    {
        Stop();

        _tool.Run("check many.jsonl --ruleset town --as-of 2026-11-22 -o new.jsonl -o all.csv --resume".Split(' ')).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("'all.csv.resume' is of a run with");
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void Check_OfAnOutputThatIsThereAlready_KeepsItsMode()
    {
        var output = Path.Combine(_tool.Folder, "all.jsonl");
        _tool.Write("all.jsonl", "old");
        File.SetUnixFileMode(output, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        File.GetUnixFileMode(output).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [LinuxFact]
    public void Check_OfWhichAnOutputIsLost_BeginsAnew()
    {
        var whole = Whole();
        Stop();
        File.Delete(Path.Combine(_tool.Folder, "all.csv.partial"));

        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        Outputs().ShouldBe(whole);
    }

    [LinuxTheory]
    [InlineData("--show open", "options")]
    [InlineData("--as-of 2026-11-23", "2026-11-22")]
    [InlineData("--fail-on never", "options")]
    public void Check_OfAnotherCall_IsRefused(string options, string expected)
    {
        Stop();

        _tool.Run([.. Call.Replace(" --as-of 2026-11-22", options.StartsWith("--as-of", StringComparison.Ordinal) ? "" : " --as-of 2026-11-22", StringComparison.Ordinal).Split(' '), .. options.Split(' ')]).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("--resume: the run that was stopped is not this one");
        _tool.Error.ShouldContain(expected);
        File.Exists(Path.Combine(_tool.Folder, "all.jsonl")).ShouldBeFalse();
    }

    [LinuxFact]
    public void Check_OfAnInputThatHasChanged_IsRefused()
    {
        Stop();
        _tool.Write("many.jsonl", Line(1));

        _tool.Run(Call.Split(' ')).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("the description 'many.jsonl' of");
    }

    [Theory]
    [InlineData("check many.jsonl --resume", "makes none")]
    [InlineData("check many.jsonl -o all.html --resume", "makes none")]
    [InlineData("check - --from lines -o all.jsonl --resume", "standard input")]
    [InlineData("check /dev/null --from lines -o all.jsonl --resume", "pipes")]
    [InlineData("check many.jsonl --format jsonl -o /dev/null --resume", "keeps nothing")]
    [InlineData("check many.jsonl -o all.jsonl -o all.jsonl.resume --resume", "cannot go to the same file")]
    public void Call_ThatCannotGoOn_IsToldAsThat(string call, string expected) => _tool.Run(call.Split(' ')).Error.ShouldContain(expected);

    [Fact]
    public void Check_ThatIsNotStopped_LeavesNothingBeside()
    {
        var whole = Whole();

        _tool.Run(Call.Split(' '));

        Outputs().ShouldBe(whole);
        Directory.GetFiles(_tool.Folder, "all.*").Length.ShouldBe(3);
    }

    private static string Line(int number) => number % 700 == 0 ? "{ bad\n" : string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "id": "g{{number}}", "parties": [{ "id": "f", "kind": "localGovernment" }, { "id": "r", "kind": "civilSociety" }], "agreements": [{ "id": "a", "form": "grant", "fundedBy": "f", "recipient": "r", "termMonths": {{number % 48}} }], "context": { "country": "GB-ENG" } }""") + "\n";

    /// <summary>What the call writes that nobody stops and that keeps nothing.</summary>
    private string Whole()
    {
        _tool.Run(Call.Split(' ')[..^1]).ExitCode.ShouldBe(2);
        var outputs = Outputs();
        foreach (var file in Directory.GetFiles(_tool.Folder, "all.*"))
        {
            File.Delete(file);
        }

        return outputs;
    }

    /// <summary>Kills the call once it has noted how far it has come.</summary>
    private void Stop(string jobs = "2")
    {
        var run = ToolProcess.Run(_tool.Folder, $$"""
            {{ToolProcess.Call}} {{Call}} --jobs {{jobs}} 2> /dev/null & pid=$!
            for i in $(seq 2000); do grep -qE '^[0-9]+ ' all.jsonl.resume 2> /dev/null && break; sleep 0.01; done
            kill -KILL $pid; wait $pid; ls
            """);
        run.Output.ShouldContain("all.jsonl.partial", customMessage: run.Error);
        File.Exists(Path.Combine(_tool.Folder, "all.jsonl")).ShouldBeFalse();
        File.Exists(Path.Combine(_tool.Folder, "all.html")).ShouldBeFalse();
    }

    private string Outputs() => string.Join("\n----\n", ((string[])["all.jsonl", "all.csv", "all.html"]).Select(_tool.Read));
}
