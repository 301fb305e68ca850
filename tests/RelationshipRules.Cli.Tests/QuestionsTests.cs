using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Questions;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Profiles;

namespace RelationshipRules.Cli.Tests;

public sealed class QuestionsTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly string _examples = Path.Combine(Repository.Root, "examples");

    public static TheoryData<string> Profiles => [.. Profile.EmbeddedNames];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Questions_OfAProfile_FollowTheirSchema(string profile)
    {
        _tool.Run("questions", Path.Combine(_examples, "anytown-advice-grant.json"), "--profile", profile, "--format", "json");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Questions_OfAFolder_AreEachAskedOnce()
    {
        _tool.Write("folder/a.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant" }, { "id": "b", "form": "grant" }] }""");
        _tool.Write("folder/b.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant" }] }""");
        _tool.Write("folder/c.json", """{ "context": { "country": "GB-ENG" }, "agreements": [] }""");
        _tool.Run("questions", "folder", "--ruleset", "town", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);

        Problems().ShouldBeEmpty();
        using var json = JsonDocument.Parse(_tool.Output);
        json.RootElement.GetProperty("descriptions").GetInt32().ShouldBe(3);
        var questions = json.RootElement.GetProperty("questions").EnumerateArray().ToList();
        questions.Select(q => q.GetProperty("path").GetString()).ShouldBeUnique();
        questions.Select(q => q.GetProperty("weight").GetInt32()).ShouldBeInOrder(SortDirection.Descending);
        var term = questions.Single(q => q.GetProperty("path").GetString() is "agreements[].termMonths");
        (term.GetProperty("descriptions").GetInt32(), term.GetProperty("places").GetInt32()).ShouldBe((2, 3));
        term.GetProperty("first").EnumerateArray().Select(f => f.GetString()).ShouldBe(["folder/a.json", "folder/b.json"]);
    }

    [Fact]
    public void Questions_OfAFolder_ShowTheFirstTwentyWithHowManyWait()
    {
        _tool.Run("questions", _examples);

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("\n 20.  ");
        _tool.Output.ShouldNotContain("\n 21.  ");
        _tool.Output.ShouldContain("--top ");
        _tool.Output.ShouldMatch("Open in [1-9][0-9]* descriptions");
        _tool.Output.ShouldContain(" more.");
    }

    /// <summary>What is kept of a description does not hold it: ten thousand of them take the room of a few.</summary>
    [Fact]
    public void Questions_OfMany_KeepNoneOfThem()
    {
        var analyzer = RelationshipAnalyzer.Create();
        var tally = new QuestionTally(null, null);
        var kept = Enumerable.Range(0, 20).Select(i => Add(i, tally, analyzer)).ToList();

        GC.Collect();
        kept.Count(static k => k.IsAlive).ShouldBeLessThan(2);
        tally.Descriptions.ShouldBe(20);
        tally.Questions.ShouldNotBeEmpty();

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Add(int number, QuestionTally tally, RelationshipAnalyzer analyzer)
        {
            var assessment = analyzer.Analyze(PartnershipDocument.Parse("{}"));
            tally.Add($"{number}", Questionnaire.From(assessment));
            return new(assessment);
        }
    }

    [Fact]
    public void Questions_OfEachOfAFolder_AreAnArrayThatFollowsTheSchema()
    {
        _tool.Run("questions", _examples, "--each", "--top", "3", "--format", "json");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void Questions_TopOfNone_IsRefused(string top)
    {
        _tool.Run("questions", "x.json", "--top", top);

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("--top");
    }

    public void Dispose() => _tool.Dispose();

    private IReadOnlyList<string> Problems()
    {
        using var questions = JsonDocument.Parse(_tool.Output);
        return JsonSchemaCheck.Run(File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "schemas", "questions.schema.json")), questions.RootElement);
    }
}
