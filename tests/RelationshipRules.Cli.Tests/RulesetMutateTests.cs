using System.Text.Json;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>What no example can notice is named in a file with the reason; everything else that none notices fails the command.</summary>
public sealed class RulesetMutateTests : IDisposable
{
    private static readonly string[] Unnoticed =
    [
        "agreement.termMonths > params.minimumTermMonths", "agreement.termMonths >= (params.minimumTermMonths + 1)", "agreement.termMonths >= (params.minimumTermMonths - 1)",
    ];

    private readonly ToolRun _tool = new();

    [Fact]
    public void Mutate_ChangeThatIsNamed_IsNotShownAgain()
    {
        Name([.. Unnoticed.Select(text => Entry("TWN0101", "require", text))]);

        _tool.Run("ruleset", "mutate", "town");

        _tool.ExitCode.ShouldBe(1);
        _tool.Output.ShouldNotContain("TWN0101");
        _tool.Output.ShouldContain("TWN0202");
        _tool.Output.ShouldContain("the examples notice 10 of 20 changes. unnoticed.json gives the reason for 3 others.");
    }

    [Fact]
    public void Mutate_EveryChangeThatIsNotNoticedIsNamed_Succeeds_ButForTooFewThatAre()
    {
        Name(
        [
            Entry(null, "applicability", "true"),
            .. Unnoticed.Select(text => Entry("TWN0101", "require", text)),
            Entry("TWN0201", "require", "consultation.durationWeeks >= 11"),
            Entry("TWN0202", "when", "party.kind == 'civilSociety' && party.governmentIncomeShare >= 0.5"),
            Entry("TWN0202", "when", "party.kind == 'civilSociety' && party.governmentIncomeShare > 0.4"),
            Entry("TWN0202", "require", "party.reservesMonths > 3"),
            Entry("TWN0202", "require", "party.reservesMonths >= 4"),
            Entry("TWN0202", "require", "party.reservesMonths >= 2"),
        ]);

        _tool.Run("ruleset", "mutate", "town");
        _tool.ExitCode.ShouldBe(0);

        _tool.Run("ruleset", "mutate", "town", "--at-least", "50");
        _tool.ExitCode.ShouldBe(0);

        _tool.Run("ruleset", "mutate", "town", "--at-least", "51");
        _tool.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Mutate_BuiltInRuleset_HasItsOwnList()
    {
        _tool.Run("ruleset", "mutate", "grant-standards");

        _tool.ExitCode.ShouldBe(0);
        _tool.Output.ShouldContain("unnoticed.json gives the reason for");
    }

    [Fact]
    public void Mutate_NameThatIsNotNeeded_IsShownAndFails()
    {
        Name([Entry("TWN0101", "require", "agreement.termMonths > 7"), Entry(null, "applicability", "false")]);

        _tool.Run("ruleset", "mutate", "town");

        _tool.ExitCode.ShouldBe(1);
        _tool.Output.ShouldContain("unnoticed.json names what examples notice, or what is no change any more");
        _tool.Output.ShouldContain("- TWN0101, require: agreement.termMonths > 7");
        _tool.Output.ShouldContain("- ruleset.json, applicability: false");
    }

    [Fact]
    public void Mutate_NameWithoutAReason_IsAnErrorWithItsPlace()
    {
        _tool.Write("town/unnoticed.json", """
            { "changes": [
                { "rule": "TWN0101", "condition": "require", "text": "agreement.termMonths > params.minimumTermMonths" }
            ] }
            """);

        _tool.Run("ruleset", "mutate", "town");

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("town/unnoticed.json:2:5: error RRS0022");
        _tool.Error.ShouldContain("'reason'");
    }

    public void Dispose() => _tool.Dispose();

    private static Dictionary<string, string> Entry(string? rule, string condition, string text)
    {
        var entry = new Dictionary<string, string>(StringComparer.Ordinal) { ["condition"] = condition, ["text"] = text, ["reason"] = "It means the same." };
        if (rule is not null)
        {
            entry["rule"] = rule;
        }

        return entry;
    }

    private void Name(IEnumerable<Dictionary<string, string>> changes) => _tool.Write("town/unnoticed.json", JsonSerializer.Serialize(new { changes }));
}
