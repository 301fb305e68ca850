using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>
/// Makes conditions of the kinds of party that a ruleset binds: over agreements the funder is asked about for what government has to do, the
/// recipient for what civil society has to do; over changes of funding those of the agreement that changes; over parties, what civil society has to do, each itself;
/// everywhere else whether any party is of such a kind, or none is named that stands on that side.
/// </summary>
internal sealed class BoundTests(BindsSource binds, Func<string, ConditionScope?, JsonCursor, CompiledCondition?> compile)
{
    private const string Agreements = "agreements";
    private const string FundingChanges = "fundingChanges";
    private readonly Dictionary<(Addressee Side, string Scope), BoundTest?> _made = [];

    /// <summary>The test for rules that speak to a side, over a list or the whole description.</summary>
    public BoundTest? For(Addressee side, ConditionScope? scope)
    {
        var key = (side, scope?.Path ?? "");
        if (!_made.TryGetValue(key, out var test))
        {
            var passedOn = side != Addressee.CivilSociety && binds.Info.PassedOn is not null ? PassedOn(key.Item2) : null;
            var ofKind = compile(OfKind(side, key.Item2), scope, binds.Root);
            _made[key] = test = ofKind is null ? null : new(ofKind, passedOn is null ? null : compile(passedOn, scope, binds.PassedOn));
        }

        return test;
    }

    private string OfKind(Addressee side, string scope) => scope switch
    {
        "parties" when side == Addressee.CivilSociety => $"party.kind in {Kinds(KindsOf(side))}",
        _ when side == Addressee.Both => $"({OfKind(Addressee.Government, scope)}) && ({OfKind(Addressee.CivilSociety, scope)})",
        Agreements => Partner(side),
        FundingChanges => $"agreements.exists(agreement, agreement.id == fundingChange.agreement && {Partner(side)}) || agreements.all(agreement, agreement.id != fundingChange.agreement)",
        _ => $"parties.exists(p, p.kind in {Kinds(KindsOf(side))}) || parties.all(p, p.kind in {Kinds(KindsOf(side == Addressee.Government ? Addressee.CivilSociety : Addressee.Government))})",
    };

    private string? PassedOn(string scope) => scope switch
    {
        Agreements => binds.Info.PassedOn,
        FundingChanges => $"agreements.exists(agreement, agreement.id == fundingChange.agreement && ({binds.Info.PassedOn}))",
        _ => null,
    };

    private string Partner(Addressee side) => $"parties.exists(p, p.id == agreement.{(side == Addressee.Government ? "fundedBy" : "recipient")} && p.kind in {Kinds(KindsOf(side))})";

    private IReadOnlyList<string> KindsOf(Addressee side) => side == Addressee.Government ? binds.Info.Government : binds.Info.CivilSociety;

    private static string Kinds(IEnumerable<string> kinds) => $"[{string.Join(", ", kinds.Select(kind => $"'{kind}'"))}]";
}
