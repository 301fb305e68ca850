using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Html;

namespace RelationshipRules.Cli.Compacts;

/// <summary>The 48 undertakings at a glance, as a page shows them: a line for each outcome, a chip for each undertaking. What is not visible is grey, and neither good nor bad.</summary>
internal static class EffectGrid
{
    private static readonly CompactEffect[] Order = [CompactEffect.Strengthens, CompactEffect.Adopts, CompactEffect.Mixed, CompactEffect.Replaces, CompactEffect.Weakens, CompactEffect.Omits, CompactEffect.NotVisible];

    public static Block Of(CompactAudit audit, IReadOnlyList<string> outcomes) => new Drawing(page =>
    {
        page.Add($"<table class=\"stack chips\"><caption>{CommandWords.Audit_EachChip}</caption><thead><tr><th scope=\"col\">{CommandWords.Audit_Column_Outcome}</th><th scope=\"col\">{CommandWords.Audit_Column_UndertakingsIn}</th></tr></thead><tbody>\n");
        foreach (var outcome in audit.Undertakings.GroupBy(static u => u.Undertaking.Outcome))
        {
            page.Add($"<tr><th scope=\"row\">{outcomes[outcome.Key - 1]}</th><td data-label=\"{CommandWords.Audit_Column_UndertakingsIn}\">");
            foreach (var undertaking in outcome)
            {
                var (look, sign, label) = (Look(undertaking.Effect), Sign(undertaking.Effect), CompactWords.Of(undertaking.Effect));
                page.Add($"<a class=\"chip f-{look}\" href=\"#{RowOf(undertaking)}\" title=\"{undertaking.Undertaking.Number} {label}\">{undertaking.Undertaking.Number} <span aria-hidden=\"true\">{sign}</span><span class=\"heard\">{label}</span></a> ");
            }

            page.Add($"</td></tr>\n");
        }

        page.Add($"</tbody></table>\n<ul class=\"key\">");
        foreach (var effect in Order.Where(effect => audit.Undertakings.Any(u => u.Effect == effect)))
        {
            page.Add($"<li>{Sign(effect)} {CompactWords.Of(effect)}</li>");
        }

        page.Add($"</ul>\n");
    });

    /// <summary>What the row of an undertaking is called that says more of it.</summary>
    public static string RowOf(AuditedUndertaking undertaking) => "undertaking-" + undertaking.Undertaking.Number;

    private static string Look(CompactEffect effect) => effect switch
    {
        CompactEffect.Strengthens or CompactEffect.Adopts => "yes",
        CompactEffect.Weakens or CompactEffect.Omits => "no",
        CompactEffect.NotVisible => "na",
        _ => "why",
    };

    private static string Sign(CompactEffect effect) => effect switch
    {
        CompactEffect.Strengthens => "+",
        CompactEffect.Adopts => "=",
        CompactEffect.Weakens => "−",
        CompactEffect.Omits => "×",
        CompactEffect.Mixed => "±",
        CompactEffect.Replaces => "≠",
        _ => "?",
    };
}
