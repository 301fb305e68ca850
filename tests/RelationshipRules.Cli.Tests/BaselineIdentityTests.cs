using System.Text.Json.Nodes;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>A baseline knows each description by its id where that is its own, else by where it lies, and says how what it holds has left.</summary>
public sealed class BaselineIdentityTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Copy_WithTheIdOfItsModel_IsNotExcusedByIt()
    {
        Write("v1/a.json", "grant", 1);
        Write("v1/b.json", "grant", 6);
        _tool.Run("check", "v1", "--ruleset", "compact-2010", "--format", "json", "--output", "base.json", "--fail-on", "never").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Error.ShouldContain("v1/b.json: its id 'grant' is that of v1/a.json too");

        Write("v1/b.json", "grant", 1);
        Check("v1").ExitCode.ShouldBe(1, _tool.Output);

        Write("v1/b.json", "grant", 6);
        Check("v1").ExitCode.ShouldBe(0, _tool.Output);
    }

    [Fact]
    public void Copy_OfAKnownDescription_IsNew()
    {
        Write("v1/m.json", "grant", 1);
        Baseline("v1");

        Write("v1/a.json", "grant", 1);
        Check("v1").ExitCode.ShouldBe(1, _tool.Output);
    }

    [Fact]
    public void Description_ThatHasMoved_IsKnownByItsId()
    {
        Write("v1/m.json", "grant", 1);
        Baseline("v1");

        Directory.Move(At("v1"), At("v2"));
        Check("v2").ExitCode.ShouldBe(0, _tool.Output);
    }

    [LinuxTheory]
    [InlineData("./agr")]
    [InlineData("$PWD/agr")]
    [InlineData("agr//n.json")]
    [InlineData("link.json")]
    public void Description_WithoutId_IsKnownHoweverItIsNamed(string path)
    {
        foreach (var baseline in BaselinesWithoutId())
        {
            _tool.Run("check", path.Replace("$PWD", _tool.Folder, StringComparison.Ordinal), "--baseline", baseline, "--ruleset", "compact-2010", "--fail-on", "warning");
            _tool.ExitCode.ShouldBe(0, _tool.Output + _tool.Error);
            _tool.Output.ShouldContain("0 new findings");
        }
    }

    [LinuxTheory]
    [InlineData("cd agr; relrules check . --baseline ../BASE")]
    [InlineData("relrules check - --baseline BASE < agr/n.json")]
    public void Description_WithoutId_IsKnownByWhatTheShellOpens(string call)
    {
        foreach (var baseline in BaselinesWithoutId())
        {
            var run = ToolProcess.Run(_tool.Folder, $"relrules() {{ {ToolProcess.Call} \"$@\" --ruleset compact-2010 --fail-on warning; }}; {call.Replace("BASE", baseline, StringComparison.Ordinal)}");
            run.ExitCode.ShouldBe(0, run.Output + run.Error);
            run.Output.ShouldContain("0 new findings");
        }
    }

    [Fact]
    public void WhatLeft_IsToldByKind()
    {
        Write("agr/settled.json", "settled", 1);
        Write("agr/silent.json", "silent", 1);
        Write("agr/other.json", "other", 1);
        Write("agr/gone.json", "gone", 1);
        Baseline("agr");

        Write("agr/settled.json", "settled", 6);
        Write("agr/silent.json", "silent", null);
        _tool.Write("agr/other.json", """{ "id": "other", "context": { "country": "GB-ENG" }, "agreements": [] }""");
        File.Delete(At("agr/gone.json"));

        Check("agr", "--show", "violated");
        _tool.Output.ShouldContain("1 that left it: 1 settled.");
        _tool.Output.ShouldContain("1 that left it: 1 no longer decided.");
        _tool.Output.ShouldContain("1 that left it: 1 no longer applicable.");
        _tool.Output.ShouldContain("1 description of the baseline is not in this run: agr/gone.json.");
        _tool.Error.ShouldContain("agr/gone.json: not seen in this run");

        Check("agr", "--format", "json");
        JsonNode.Parse(_tool.Output)!.AsArray().SelectMany(r => r!["baseline"]!["left"]!.AsArray()).Select(e => (string?)e!["exit"]).Order(StringComparer.Ordinal).ShouldBe(["notApplicable", "settled", "undecided"]);
        Check("agr", "--format", "sarif");
        _tool.Output.Split("\"absent\"").Length.ShouldBe(3);
    }

    [Fact]
    public void Ids_ThatOnlyLookTheSame_AreHintedAt()
    {
        Write("agr/a.json", "caf\u00E9", 6);
        Write("agr/b.json", "cafe\u0301", 6);
        _tool.Run("check", "agr", "--ruleset", "compact-2010", "--fail-on", "never");
        _tool.Error.ShouldContain("agr/b.json: its id");
        _tool.Error.ShouldContain("looks like that of agr/a.json");
    }

    [Theory]
    [InlineData("--scorecard")]
    [InlineData("--action-plan")]
    [InlineData("--trace")]
    public void Option_ThatNoFormatOfTheCallShows_IsRefused(string option)
    {
        Write("a.json", "a", 6);
        _tool.Run("check", "a.json", option).ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain($"{option} shows in the formats");
    }

    [Fact]
    public void StaleSuppression_FailsWhereAskedFor()
    {
        _tool.Write("a.json", """{ "id": "a", "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant", "terminationNoticeMonths": 6 }], "suppressions": [{ "rule": "CMP4044", "justification": "agreed", "by": "Jo" }] }""");
        _tool.Run("check", "a.json", "--ruleset", "compact-2010").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("check", "a.json", "--ruleset", "compact-2010", "--fail-on", "stale-suppressions").ExitCode.ShouldBe(1, _tool.Output);
        _tool.Run("check", "a.json", "--ruleset", "compact-2010", "--fail-on", "stale-suppressions", "--no-suppressions").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void SuppressedOutcome_ThatIsNotDecided_IsSetAside()
    {
        _tool.Run("rules", "--ruleset", "town", "--format", "json");
        var ids = JsonNode.Parse(_tool.Output)!.AsArray().Select(r => (string)r!["id"]!).ToList();
        _tool.Write("a.json", $$"""{ "title": "A", "suppressions": [{{string.Join(',', ids.Select(id => $$"""{ "rule": "{{id}}", "justification": "asked for", "by": "Jo" }"""))}}] }""");

        _tool.Run("check", "a.json", "--ruleset", "town", "--fail-on", "undetermined");

        _tool.ExitCode.ShouldBe(0, _tool.Output + _tool.Error);
        _tool.Output.ShouldContain("Set aside");
        _tool.Run("check", "a.json", "--ruleset", "town", "--fail-on", "undetermined", "--no-suppressions").ExitCode.ShouldBe(1);
    }

    private void Write(string path, string? id, int? months) => _tool.Write(path, $$"""
        { {{(id is null ? "" : $"\"id\": \"{id}\", ")}}"context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant", "startsOn": "2012-01-01"{{(months is null ? "" : $", \"terminationNoticeMonths\": {months}")}} }] }
        """);

    /// <summary>Baselines of a description without an id, beside it and elsewhere, written by the tool and by the shell.</summary>
    private string[] BaselinesWithoutId()
    {
        const string Call = "check agr --ruleset compact-2010 --format json --fail-on never";
        Write("agr/n.json", null, 1);
        File.CreateSymbolicLink(At("link.json"), "agr/n.json");
        Directory.CreateDirectory(At("out"));
        string[] files = ["base.json", "out/base.json"];
        foreach (var file in files)
        {
            _tool.Run([.. Call.Split(' '), "--output", file]).ExitCode.ShouldBe(0, _tool.Error);
        }

        ToolProcess.Run(_tool.Folder, $"relrules {Call} > out/shell.json").ExitCode.ShouldBe(0);
        return [.. files, "out/shell.json"];
    }

    private void Baseline(string folder) =>
        _tool.Run("check", folder, "--ruleset", "compact-2010", "--format", "json", "--output", "base.json", "--fail-on", "never").ExitCode.ShouldBe(0, _tool.Error);

    private ToolRun Check(string folder, params string[] more) => _tool.Run(["check", folder, "--ruleset", "compact-2010", "--baseline", "base.json", "--fail-on", "warning", .. more]);

    private string At(string path) => Path.Combine(_tool.Folder, path);
}
