using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>The profile under which examples are evaluated: the rules' own severities, but every rule on.</summary>
internal static class ExampleProfile
{
    public static Profile Create(Ruleset ruleset)
    {
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
