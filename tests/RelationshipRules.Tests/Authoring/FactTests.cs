using RelationshipRules.Authoring;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Authoring;

public sealed class FactTests
{
    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    [InlineData(null, null)]
    public void Comparison_OfWhatMayNotBeStated_IsUnknownWithoutIt(int? months, bool? expected)
    {
        var fact = Fact.Of(months);

        (fact >= 24).ToNullable().ShouldBe(expected);
        (fact < 24).ToNullable().ShouldBe(!expected);
        (24 <= fact).ToNullable().ShouldBe(expected);
        (fact > 23.5).ToNullable().ShouldBe(expected);
        (fact <= 23.5).ToNullable().ShouldBe(!expected);
        (fact == 24).ToNullable().ShouldBe(expected);
        (fact != 24).ToNullable().ShouldBe(!expected);
        fact.IsOneOf(24, 36).ToNullable().ShouldBe(expected);
        fact.Is(m => m > 23).ToNullable().ShouldBe(expected);
        fact.Select(m => m / 12).IsStated.ShouldBe(months is not null);
        fact.TryGet(out var value).ShouldBe(months is not null);
        value.ShouldBe(months ?? 0);
    }

    [Fact]
    public void With_TwoFacts_IsStatedWhereBothAre()
    {
        var share = Fact.Of(3m).With(Fact.Of(12.0), (part, whole) => part / whole);

        (share == 0.25).ShouldBe(TruthValue.True);
        Fact.Of((double?)null).With(Fact.Of(12.0), (part, whole) => part / whole).IsStated.ShouldBeFalse();
        Fact.Of(3.0).With(Fact.Of((int?)null), (part, whole) => part / whole).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void Of_ChoicesDaysAndTexts_Compare()
    {
        (Fact.Of((AgreementForm?)AgreementForm.Grant) == AgreementForm.Grant).ShouldBe(TruthValue.True);
        (Fact.Of((AgreementForm?)null) == AgreementForm.Grant).ShouldBe(TruthValue.Unknown);
        (Fact.Of((DateOnly?)new DateOnly(2026, 1, 2)) > new DateOnly(2026, 1, 1)).ShouldBe(TruthValue.True);
        (Fact.Of("GB") == "GB").ShouldBe(TruthValue.True);
        (Fact.Of("B") < "a").ShouldBe(TruthValue.True);
        (Fact.Of((string?)null) == "GB").ShouldBe(TruthValue.Unknown);
        Fact.Of((bool?)null).ShouldBe(TruthValue.Unknown);
        Fact.Of((bool?)false).ShouldBe(TruthValue.False);
        Fact.IsStated(null).ShouldBe(TruthValue.False);
        Fact.IsStated("").ShouldBe(TruthValue.True);
    }

    [Fact]
    public void Texts_OfFacts_AreTheSameInEveryCulture()
    {
        Fact.Of(1.5).ToString().ShouldBe("1.5");
        Fact.Of((int?)null).ToString().ShouldBe("not stated");
        Fact.Of(1.5).ShouldBe(Fact.Of(1.5m));
        Fact.Of(1.5).GetHashCode().ShouldBe(Fact.Of(1.5m).GetHashCode());
        default(Fact<double>).ShouldNotBe(Fact.Of(0.0));
    }

    [Fact]
    public void List_NotStated_IsUnknownThroughout()
    {
        var list = Fact.Of((IReadOnlyList<string>?)null);

        list.IsStated.ShouldBeFalse();
        list.Items.ShouldBeEmpty();
        list.Any(_ => TruthValue.True).ShouldBe(TruthValue.Unknown);
        list.All(_ => TruthValue.True).ShouldBe(TruthValue.Unknown);
        list.Contains("a").ShouldBe(TruthValue.Unknown);
        list.Count.IsStated.ShouldBeFalse();
        list.CountOf(_ => TruthValue.True).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void List_Empty_IsStatedToBeEmpty()
    {
        var list = Fact.Of((IReadOnlyList<string>?)[]);

        list.Any(_ => TruthValue.Unknown).ShouldBe(TruthValue.False);
        list.All(_ => TruthValue.Unknown).ShouldBe(TruthValue.True);
        list.Contains("a").ShouldBe(TruthValue.False);
        (list.Count == 0).ShouldBe(TruthValue.True);
    }

    [Fact]
    public void List_WithAnElementThatIsUnknown_IsDefiniteOnlyWhereTheOthersDecide()
    {
        IReadOnlyList<bool?> some = [null, true, false];
        var list = Fact.Of((IReadOnlyList<Agreement>?)[.. some.Select(b => new Agreement { DisputeProcedure = b })]);

        list.Any(a => Fact.Of(a.DisputeProcedure)).ShouldBe(TruthValue.True);
        list.All(a => Fact.Of(a.DisputeProcedure)).ShouldBe(TruthValue.False);
        list.CountOf(a => Fact.Of(a.DisputeProcedure)).IsStated.ShouldBeFalse();
        (list.CountOf(a => Fact.IsStated(a.DisputeProcedure)) == 2).ShouldBe(TruthValue.True);
    }
}
