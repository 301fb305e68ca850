using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using RelationshipRules.Model;

namespace RelationshipRules.Benchmarks;

/// <summary>The rules about agreements of <see cref="HandWrittenRules"/> as rules of NRules, without this library: each matches an agreement that departs from it, and inserts a fact.</summary>
internal static class NRulesByTheBook
{
    private const string Agreement = "agreement";

    public static ISessionFactory Compile() => new RuleCompiler().Compile(HandWrittenRules.OfAgreements.Select(Define));

    private static IRuleDefinition Define(Func<Agreement, Outcome> rule, int number)
    {
        var name = $"rule {number}";
        Expression<Func<Agreement, bool>> departs = agreement => rule(agreement) == Outcome.Violated;
        Expression<Action<IContext, Agreement>> tell = (context, agreement) => context.Insert(new Departure(name, agreement.Id));
        var builder = new RuleBuilder();
        builder.Name(name);
        builder.LeftHandSide().Pattern(typeof(Agreement), Agreement).Condition(departs);
        builder.RightHandSide().Action(tell);
        return builder.Build();
    }

    private sealed record Departure(string Rule, string? AgreementId);
}
