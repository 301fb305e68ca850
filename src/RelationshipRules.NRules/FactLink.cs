using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>Links a fact to the match that it comes from, as <c>Yield</c> of NRules' fluent rules does: inserted first, updated afterwards, retracted by NRules.</summary>
internal static class FactLink
{
    private const string Key = "RelationshipRules";

    /// <summary>Inserts the fact, or puts it in the place of the match's earlier one.</summary>
    public static void Yield(IContext context, RelationshipFact fact)
    {
        if (context.GetLinked(Key) is null)
        {
            context.InsertLinked(Key, fact);
        }
        else
        {
            context.UpdateLinked(Key, fact);
        }
    }
}
