using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>The Compact, as the tool shows it.</summary>
public sealed class CompactTests : IDisposable
{
    /// <summary>How many undertakings each of the Compact's five outcomes has.</summary>
    private static readonly int[] UndertakingsOfOutcome = [8, 9, 19, 7, 5];

    private readonly ToolRun _tool = new();

    [Fact]
    public void Rules_OfTheCompact_ShowAll48UndertakingsInItsOrder()
    {
        _tool.Run("rules", "--ruleset", "compact-2010", "--format", "json");

        _tool.ExitCode.ShouldBe(0);
        using var rules = JsonDocument.Parse(_tool.Output);
        var cited = rules.RootElement.EnumerateArray()
            .Select(r => r.GetProperty("citations")[0].GetProperty("locator").GetString()!)
            .Select(l => Regex.Match(l, @"undertaking \d\.\d+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value)
            .ToList();

        var expected = UndertakingsOfOutcome.SelectMany((count, outcome) => Enumerable.Range(1, count).Select(n => $"undertaking {outcome + 1}.{n}"));
        cited.Where((locator, i) => i == 0 || !locator.Equals(cited[i - 1], StringComparison.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("funder")]
    [InlineData("all")]
    public void Init_OfAProfile_StatesNothing(string profile)
    {
        _tool.Run("init", "--profile", profile, "--output", "start.json");
        _tool.ExitCode.ShouldBe(0);

        _tool.Run("check", "start.json", "--profile", profile, "--format", "json", "--fail-on", "suggestion");

        _tool.ExitCode.ShouldBe(0, _tool.Error + _tool.Output);
        using var report = JsonDocument.Parse(_tool.Output);
        report.RootElement.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        report.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("outcome").GetString()).Distinct(StringComparer.Ordinal)
            .ShouldBe(["undetermined"]);
    }

    [Fact]
    public void Init_OfTheFunderProfile_AsksForItsFactsAndNoOthers()
    {
        string[] frame = ["id", "title", "name", "fundedBy", "recipient", "parties", "context", "amount", "currency"];
        _tool.Run("init", "--profile", "funder");
        var names = Regex.Matches(_tool.Output, "^[ /]*\"(?<name>[A-Za-z]+)\":", RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["name"].Value)
            .Except(frame, StringComparer.Ordinal);

        // The list of agreements is a fact of its own: whether there are any decides whether a rule on organisations applies.
        var facts = RelationshipAnalyzer.Create(new() { ProfileName = "funder" }).FactPaths.Select(p => p[(p.LastIndexOf('.') + 1)..])
            .Except(frame, StringComparer.Ordinal);
        names.ShouldBe(facts, ignoreOrder: true);
    }

    /// <summary>The schema that it names is there, and in the way of nothing.</summary>
    [Fact]
    public void Init_OfAFile_NamesTheSchemaBesideIt()
    {
        _tool.Run("init", "--output", "new/start.jsonc").ExitCode.ShouldBe(2);
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "new"));
        _tool.Run("init", "--output", "new/start.jsonc").ExitCode.ShouldBe(0, _tool.Error);

        using var start = JsonDocument.Parse(_tool.Read("new/start.jsonc"), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var schema = start.RootElement.GetProperty("$schema").GetString()!;
        _tool.Read(Path.Combine("new", schema)).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "rulesets/schemas/description.schema.json")));
        _tool.Run("check", "new").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Error.ShouldBeEmpty();
        _tool.Run("init", "--output", "new/other.jsonc").ExitCode.ShouldBe(0, _tool.Error);
    }

    [Theory]
    [InlineData("check", "a.jsonc")]
    [InlineData("check", "folder")]
    [InlineData("questions", "folder")]
    [InlineData("plan", "a.jsonc")]
    [InlineData("interview", "a.jsonc")]
    [InlineData("migrate", "a.jsonc")]
    public void Description_WithComments_IsReadByEveryCommand(string command, string path)
    {
        const string Text = "// mine\n{ \"title\": \"Theirs\", \"context\": { \"country\": \"FR\" } }";
        _tool.Write("a.jsonc", Text);
        _tool.Write("folder/b.jsonc", Text);
        _tool.Write("mine.jsonc", """{ "name": "mine", "title": "Mine", "summary": "For a test.", "extends": ["default"] }""");

        _tool.Run([command, path, .. command is "migrate" ? Array.Empty<string>() : ["--ruleset", "town", "--profile", "mine.jsonc"]]);

        _tool.ExitCode.ShouldBe(0, _tool.Error + _tool.Output);

        // What the interview writes in the file's place has no comments, and that is said.
        _tool.Error.ShouldBe(command is "interview" ? "relrules: the comments of the description are not in a.jsonc.\n" : "");
    }

    [Fact]
    public void Init_OverAnExistingFile_NeedsForce()
    {
        _tool.Write("start.json", "mine");

        _tool.Run("init", "--output", "start.json");
        _tool.ExitCode.ShouldBe(2);
        _tool.Read("start.json").ShouldBe("mine");

        _tool.Run("init", "--output", "start.json", "--force");
        _tool.ExitCode.ShouldBe(0);
        _tool.Read("start.json").ShouldStartWith("//");
    }

    [Fact]
    public void FirstDescription_OfAProfileThatReadsOfAgreementsWhoseTheyAre_AsksWhoPays()
    {
        _tool.Run("init", "--profile", "case");

        string[] asked = ["\"id\": \"1\",", "// \"fundedBy\": \"1\",", "// \"recipient\": \"1\","];
        var agreements = _tool.Output[_tool.Output.IndexOf("\"agreements\"", StringComparison.Ordinal).._tool.Output.IndexOf("\"fundingChanges\"", StringComparison.Ordinal)];
        asked.ShouldAllBe(line => agreements.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void Init_WithEveryCommentMarkOfAFactTakenAway_ReadsWithoutAProblemOfForm()
    {
        _tool.Run("init", "--profile", "all");
        var filled = new List<string>();
        foreach (var line in _tool.Output.Split('\n'))
        {
            // Questions are comments for good; names with a value are what a person would uncover.
            var text = line.Replace("//", "", StringComparison.Ordinal).TrimStart();
            if (text is ['"' or '{' or '}' or ']', ..])
            {
                filled.Add(text);
            }
        }

        _tool.Write("filled.json", string.Join('\n', filled));
        _tool.Run("check", "filled.json", "--profile", "all", "--format", "json");

        using var report = JsonDocument.Parse(_tool.Output);
        var ids = report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);

        // The sample values are of no one partnership, and an empty text says nothing.
        ids.Except(["RRD0039", "RRD0041"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void RulesetNew_Written_CanBeTestedAsItStands()
    {
        _tool.Run("ruleset", "new", "TWN0301", "--folder", "town");
        _tool.ExitCode.ShouldBe(0, _tool.Error);

        _tool.Run("ruleset", "validate", "town");
        _tool.ExitCode.ShouldBe(0, _tool.Output);
        _tool.Output.ShouldContain("nothing is wrong");

        _tool.Run("ruleset", "test", "town");
        _tool.ExitCode.ShouldBe(0, _tool.Output);
        _tool.Output.ShouldContain("5 rules");

        _tool.Run("ruleset", "new", "TWN0301", "--folder", "town");
        _tool.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("description")]
    [InlineData("ruleset")]
    [InlineData("rule")]
    [InlineData("profile")]
    [InlineData("report")]
    [InlineData("questions")]
    [InlineData("consistency")]
    public void Schema_OfEveryKind_IsPrinted(string name)
    {
        _tool.Run("schema", name);

        _tool.ExitCode.ShouldBe(0);
        using var schema = JsonDocument.Parse(_tool.Output);
        schema.RootElement.GetProperty("$schema").GetString()!.ShouldContain("json-schema.org");
    }

    public void Dispose() => _tool.Dispose();
}
