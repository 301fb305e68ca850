using System.Globalization;
using RelationshipRules.Model;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Plans;

internal static class PlanWording
{
    public static readonly ChangeableBy[] Sides = [ChangeableBy.Government, ChangeableBy.CivilSociety, ChangeableBy.Both];

    public static string InShort(ChangePlan plan)
    {
        var settled = plan.Steps.Count(step => step.IsSettled);
        var rest = plan.NotPlanned.Count == 0 ? ""
            : $" {Wording.Count(plan.NotPlanned.Count, "further departure is", "further departures are")} not planned for: settle these first, or name a rule with --rule.";
        return plan.Steps.Count == 0
            ? "There is nothing to plan for: no rule in question is departed from."
            : plan.Changes.Count == 0
                ? $"{Departures(plan.Steps.Count)}, and no change of facts that would settle {(plan.Steps.Count == 1 ? "it" : "any of them")}.{rest}"
                : string.Create(CultureInfo.InvariantCulture, $"{Departures(plan.Steps.Count)}; {Wording.Count(plan.Changes.Count, "change")} would settle {(settled == plan.Steps.Count ? plan.Steps.Count == 1 ? "it" : "all of them" : settled)}.{rest}");
    }

    public static string Heading(ChangeableBy side) => side switch
    {
        ChangeableBy.Government => "For government",
        ChangeableBy.CivilSociety => "For civil society",
        _ => "For either side, or both together",
    };

    public static string Rule(Finding finding)
        => $"{finding.Rule.Id} {finding.Rule.Title}{Wording.Element(finding)}";

    public static string Way(PlanAlternative way)
    {
        var text = string.Join("; and ", way.Changes.Select(change => change.Text));
        text = way.Outcome == Outcome.Explained ? $"{text} (then the departure counts as explained)" : text;
        return way.Breaks.Count == 0 ? text : $"{text} (but then {Wording.Join([.. way.Breaks.Select(finding => $"{finding.Rule.Id} is {finding.Label}")])})";
    }

    public static string FromTo(OutcomeChange change)
    {
        var (from, to) = string.Equals(change.From?.Label, change.To?.Label, StringComparison.Ordinal)
            ? (change.From?.ValueTitle, change.To?.ValueTitle)
            : (change.From?.Label ?? "no outcome", change.To?.Label ?? "no outcome");
        return $"{Rule((change.To ?? change.From)!)}: {from}, then {to}";
    }

    /// <summary>Outcomes by number; of those that the description sets aside it says so, for a plan does not work on them.</summary>
    public static string Counts(OutcomeSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Satisfied} satisfied, {summary.Violated} violated, {summary.Unexplained} unexplained, {summary.Explained} explained, {summary.Undetermined} not stated, {summary.NotApplicable} not applicable{(summary.Contradicted > 0 ? $", {summary.Contradicted} resting on statements that contradict each other" : "")}{(summary.Suppressed > 0 ? $" ({summary.Suppressed} set aside in the description)" : "")}");

    public static string Proposal(bool showsEffect)
        => (showsEffect ? "The changes were tried on a copy; the description is as it was. " : "This is a proposal; nothing has been edited. ")
            + "Each way was tried by evaluating the rules. A changed description helps nobody unless the partnership changes with it.";

    private static string Departures(int count) => Wording.Count(count, "departure");
}
