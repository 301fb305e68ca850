using System.Text.Json;
using RelationshipRules.Authoring;
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
    public void Questions_OfAFolder_AreAnArrayThatFollowsTheSchema()
    {
        _tool.Run("questions", _examples, "--top", "3", "--format", "json");

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
