using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>The profile under which examples are evaluated: the rules' own severities, but every rule on.</summary>
public static class ExampleProfile
{
    /// <summary>The profile for the examples of a ruleset.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <exception cref="ArgumentNullException">The ruleset is null.</exception>
    public static Profile Create(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var whole = new List<Profile>(1);
        var profile = new Profile
        {
            Name = "examples",
            Title = "Examples",
            Summary = "For the examples of rulesets.",
            Chain = whole,
            Rules =
            [
                .. ruleset.RuleSources
                    .Where(r => r.Descriptor.DefaultSeverity == Severity.None)
                    .Select(r => new ProfileSetting<Severity>(r.Id, Severity.Suggestion, r.Root)),
            ],
        };
        whole.Add(profile);
        return profile;
    }
}
