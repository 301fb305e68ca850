using Microsoft.AspNetCore.Components;
using RelationshipRules.Reporting.Html;

namespace RelationshipRules.Workbench.Results;

/// <summary>The figures of the report: undertakings, the path of the relationship, opportunities against challenges. Each undertaking leads to its finding.</summary>
public partial class Figures
{
    private (Assessment? Of, MarkupString Markup) _drawn;

    private MarkupString Markup
    {
        get
        {
            if (_drawn.Of != Work.Assessment)
            {
                // Renderers of reports escape whatever a description says.
                _drawn = (Work.Assessment, new(HtmlRenderer.Markup(HtmlLayout.Glance(new(Work.Assessment, new()) { Prefix = "findings/" }))));
            }

            return _drawn.Markup;
        }
    }
}
