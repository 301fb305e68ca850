using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>
/// Makes conditions of the kinds of party that a ruleset binds: over agreements the funder is asked about for what government has to do, the
/// recipient and the funder for what civil society has to do, since it owes that to whoever is bound on the other side; over changes of funding
/// those of the agreement that changes, and nobody of such a kind where no party is; over parties, what civil society has to do, each itself; everywhere else whether any party is of such a kind.
/// Money that government gives to government is not what such a ruleset is about: where it presumes who is bound, what government has to do is
/// not asked of an agreement whose recipient is stated to be government as well, unless the money is passed on.
/// </summary>
internal sealed class BoundTests(BindsSource binds, Func<string, ConditionScope?, JsonCursor, CompiledCondition?> compile)
{
    private const string Agreements = "agreements";
    private const string FundingChanges = "fundingChanges";
    private readonly Dictionary<(Addressee Side, string Scope), BoundTest> _made = [];
    private readonly Dictionary<string, BoundTest> _outsideGovernment = [];

    /// <summary>The tests for rules that speak to a side, over a list or the whole description: one for each side that has to be bound.</summary>
    public IReadOnlyList<BoundTest> For(Addressee side, ConditionScope? scope) => (side, IsOfAgreement(scope)) switch
    {
        (Addressee.CivilSociety, true) when binds.Info is { Government.Count: 0, PassedOn: null } => [Make(side, scope)],
        (Addressee.Both, _) or (Addressee.CivilSociety, true) => [Make(Addressee.Government, scope), Make(Addressee.CivilSociety, scope)],
        (Addressee.Government, true) when binds.Info is { Presumption: not null, Government.Count: > 0 } => [Make(side, scope), MakeOutsideGovernment(scope!)],
        _ => [Make(side, scope)],
    };

    private BoundTest Make(Addressee side, ConditionScope? scope)
    {
        var path = scope?.Path ?? "";
        if (!_made.TryGetValue((side, path), out var test))
        {
            var passedOn = side == Addressee.Government ? PassedOn(path) : null;
            _made[(side, path)] = test = new(
                side,
                KindsOf(side),
                compile(OfKind(side, path), scope, binds.Root),
                IsNamed(side, path) is { } named ? compile(named, scope, binds.Root) : null,
                passedOn is null ? null : compile(passedOn, scope, binds.PassedOn));
        }

        return test;
    }

    private BoundTest MakeOutsideGovernment(ConditionScope scope)
    {
        if (!_outsideGovernment.TryGetValue(scope.Path, out var test))
        {
            _outsideGovernment[scope.Path] = test = new(
                Addressee.CivilSociety,
                [.. FactCatalog.Find("parties[].kind")!.Values.Select(kind => kind.Name).Except(binds.Info.Government, StringComparer.Ordinal)],
                compile(OfRecipient($"!({IsBound("p", Addressee.Government)})"), scope, binds.Root),
                compile(IsRecipientNamed(), scope, binds.Root),
                PassedOn(scope.Path) is { } passedOn ? compile(passedOn, scope, binds.PassedOn) : null)
            {
                IsOutsideGovernment = true,
            };
        }

        return test;

        string OfRecipient(string test) => scope.Path is FundingChanges ? OfItsAgreement(Recipient(test)) : Recipient(test);

        string IsRecipientNamed() => scope.Path is FundingChanges ? OfItsAgreementOrAny(Recipient("true")) : Recipient("true");

        static string Recipient(string test) => $"parties.exists(p, p.id == agreement.recipient && {test})";
    }

    private static bool IsOfAgreement(ConditionScope? scope) => scope?.Path is Agreements or FundingChanges;

    private string OfKind(Addressee side, string scope) => scope switch
    {
        "parties" when side == Addressee.CivilSociety => IsBound("party", side),
        Agreements => $"parties.exists(p, p.id == {Partner(side)} && {IsBound("p", side)})",
        FundingChanges => $"{OfItsAgreement(OfKind(side, Agreements))} && {OfKind(side, "")}",
        _ => $"parties.exists(p, {IsBound("p", side)})",
    };

    /// <summary>
    /// Whether the description names who stands on the side: a party, or, where it does not say which one does, any that does not belong to
    /// the other side. Where all that are named are of the other side, nothing is stated of this one. A change that does not say which agreement
    /// it is of is of any that is stated; where none is, nobody of such a kind can be the one if no party is. Null where the element is the party.
    /// </summary>
    private string? IsNamed(Addressee side, string scope) => scope switch
    {
        "parties" when side == Addressee.CivilSociety => null,
        Agreements => $"parties.exists(p, p.id == {Partner(side)} || !({IsBound("p", Other(side))}))",
        FundingChanges => $"({OfItsAgreementOrAny(IsNamed(side, Agreements)!)}) || ({IsNamed(side, "")} && !{OfKind(side, "")})",
        _ => $"parties.exists(p, !({IsBound("p", Other(side))}))",
    };

    private string? PassedOn(string scope) => scope switch
    {
        _ when binds.Info.PassedOn is null => null,
        Agreements => binds.Info.PassedOn,
        FundingChanges => OfItsAgreement($"({binds.Info.PassedOn})"),
        _ => null,
    };

    private static string OfItsAgreementOrAny(string test) => $"has(fundingChange.agreement) ? {OfItsAgreement(test)} : agreements.exists(agreement, {test})";

    private static string OfItsAgreement(string test) => $"agreements.exists(agreement, agreement.id == fundingChange.agreement && {test})";

    private static string Partner(Addressee side) => side == Addressee.Government ? "agreement.fundedBy" : "agreement.recipient";

    private static Addressee Other(Addressee side) => side == Addressee.Government ? Addressee.CivilSociety : Addressee.Government;

    private IReadOnlyList<string> KindsOf(Addressee side) => side == Addressee.Government ? binds.Info.Government : binds.Info.CivilSociety;

    /// <summary>Nobody is of no kind, also where the kind is not stated.</summary>
    private string IsBound(string party, Addressee side) =>
        KindsOf(side) is { Count: > 0 } kinds ? $"{party}.kind in [{string.Join(", ", kinds.Select(kind => $"'{kind}'"))}]" : "false";
}
