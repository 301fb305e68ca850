using System.Runtime.CompilerServices;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Workbench.Tests.Support;

/// <summary>A thorough test in the browser, each of which takes as long as many others: where not everything is run, the seed draws one in ten of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SampledBrowserFactAttribute : FactAttribute
{
    public SampledBrowserFactAttribute([CallerMemberName] string test = "") =>
        Skip = Browser.Path is null ? "Chromium is not installed." : Sample.Draws(test) ? null : $"Not in the {Sample.Told}.";
}
