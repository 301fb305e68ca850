using NRules.Aggregators;
using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>
/// Tells NRules how a rule takes its share of an assessment. The share's name is the aggregate's own, so that NRules has no expression
/// to compile and compare for each of some hundred rules, which would be most of the cost of compiling them.
/// </summary>
internal sealed class ShareAggregatorFactory : IAggregatorFactory
{
    private string _share = "";

    /// <inheritdoc/>
    public void Compile(AggregateElement element, IReadOnlyCollection<IAggregateExpression> compiledExpressions) => _share = element.Name;

    /// <inheritdoc/>
    public IAggregator Create(AggregationContext context) => new ShareAggregator(_share);
}
