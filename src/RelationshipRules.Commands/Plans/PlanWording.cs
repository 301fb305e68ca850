using RelationshipRules.Model;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Plans;

internal static class PlanWording
{
    public static readonly ChangeableBy[] Sides = [ChangeableBy.Government, ChangeableBy.CivilSociety, ChangeableBy.Both];

    public static string InShort(ChangePlan plan)
    {
        var settled = plan.Steps.Count(step => step.IsSettled);
        var rest = plan.NotPlanned.Count == 0 ? "" : " " + CommandWords.Plan_NotPlanned(plan.NotPlanned.Count);
        var changes = CommandWords.Plan_Changes(plan.Changes.Count);
        return plan.Steps.Count == 0 ? CommandWords.Plan_Nothing
            : plan.Changes.Count == 0 ? CommandWords.Plan_NoChange(plan.Steps.Count) + rest
            : settled == plan.Steps.Count ? CommandWords.Plan_SettlesAll(plan.Steps.Count, changes) + rest
            : CommandWords.Plan_SettlesSome(plan.Steps.Count, changes, Wording.Number(settled)) + rest;
    }

    public static string Heading(ChangeableBy side) => side switch
    {
        ChangeableBy.Government => CommandWords.Plan_ForGovernment,
        ChangeableBy.CivilSociety => CommandWords.Plan_ForCivilSociety,
        _ => CommandWords.Plan_ForEither,
    };

    public static string Rule(Finding finding)
        => $"{finding.Rule.Id} {finding.Rule.Title}{Wording.Element(finding)}";

    public static string Way(PlanAlternative way)
    {
        var text = string.Join(CommandWords.Plan_And, way.Changes.Select(change => change.Text));
        text = way.Outcome == Outcome.Explained ? CommandWords.Plan_WayExplained(text) : text;
        return way.Breaks.Count == 0 ? text : CommandWords.Plan_WayBreaks(text, Wording.Join([.. way.Breaks.Select(finding => CommandWords.Plan_Breaks(finding.Rule.Id, finding.Label))]));
    }

    public static string FromTo(OutcomeChange change)
    {
        var (from, to) = string.Equals(change.From?.Label, change.To?.Label, StringComparison.Ordinal)
            ? (change.From?.ValueTitle, change.To?.ValueTitle)
            : (change.From?.Label ?? CommandWords.Plan_NoOutcome, change.To?.Label ?? CommandWords.Plan_NoOutcome);
        return CommandWords.Plan_FromTo(Rule((change.To ?? change.From)!), from ?? "", to ?? "");
    }

    /// <summary>Outcomes by number, as reports count and name them; of departures that the description sets aside it says so, for a plan does not work on them.</summary>
    public static string Counts(Assessment assessment)
    {
        var aside = assessment.Findings.Count(static f => f is { IsSuppressed: true, Severity: > Severity.Silent } && f.Outcome.IsUnmet());
        return OutcomeTally.Of(assessment) + (aside > 0 ? CommandWords.Plan_CountSetAside(Wording.Number(aside)) : "");
    }

    public static string Proposal(bool showsEffect)
        => showsEffect ? CommandWords.Plan_TriedOnACopy : CommandWords.Plan_IsAProposal;
}
