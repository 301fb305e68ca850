using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationshipRules.Compiler.Tests.Authoring;

/// <summary>What would let a fact that nobody has stated count as false does not compile.</summary>
public sealed class RuleCodeTests
{
    [Theory]
    [InlineData("rule.Require(a => Fact.Of(a.TermMonths) >= 24);", null)]
    [InlineData("rule.Require(a => Fact.Of(a.DisputeProcedure) & !Fact.Of(a.ExitPlan));", null)]
    [InlineData("rule.Require(a => Fact.Of(a.Form).IsOneOf(AgreementForm.Grant, AgreementForm.Contract) | (Fact.Of(a.AnnualValue?.Amount) < 5000));", null)]
    [InlineData("rule.Require(a => Fact.Of(a.EligibleCosts).Contains(EligibleCost.Overheads));", null)]
    [InlineData("rule.Require(a => a.TermMonths >= 24);", "CS0019")]
    [InlineData("rule.Require(a => a.TermMonths?.Exact >= 24);", "CS0029")]
    [InlineData("rule.Require(a => a.DisputeProcedure);", "CS0029")]
    [InlineData("rule.Require(a => a.DisputeProcedure == true);", "CS0029")]
    [InlineData("rule.Require(a => Fact.Of(a.TermMonths?.Exact >= 24));", "CS0619")]
    [InlineData("rule.Require(a => Fact.Of(a.DisputeProcedure) && Fact.Of(a.ExitPlan));", "CS0218")]
    [InlineData("rule.Require(a => Fact.Of(a.DisputeProcedure) ? TruthValue.True : TruthValue.False);", "CS0029")]
    [InlineData("rule.Require(a => { if (Fact.Of(a.TermMonths) >= 24) { return TruthValue.True; } return TruthValue.False; });", "CS0029")]
    public void Test_OfFacts_CompilesOnlyWhereItCanBeUnknown(string code, string? error)
    {
        var source = $$"""
            using RelationshipRules.Authoring;
            using RelationshipRules.Model;
            static class Rules
            {
                static void Add(RuleBuilder<Agreement> rule)
                {
                    {{code}}
                }
            }
            """;

        var errors = CSharpCompilation.Create("Rules", [CSharpSyntaxTree.ParseText(source)], References.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).ToList();

        if (error is null)
        {
            errors.ShouldBeEmpty();
        }
        else
        {
            errors.ShouldContain(error);
        }
    }
}
