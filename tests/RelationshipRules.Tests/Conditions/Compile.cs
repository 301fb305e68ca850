using RelationshipRules.Conditions;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Short ways to compile and evaluate in tests.</summary>
internal static class Compile
{
    public static CompiledCondition In(ConditionEnvironment environment, string text, ConditionScope? scope = null, ConditionType? expected = null)
    {
        var errors = new List<ConditionError>();
        var compiled = environment.Compile(text, expected, scope, errors);
        errors.ShouldBeEmpty(text);
        return compiled.ShouldNotBeNull();
    }

    public static List<ConditionError> Errors(ConditionEnvironment environment, string text, ConditionScope? scope = null, ConditionType? expected = null)
    {
        var errors = new List<ConditionError>();
        environment.Compile(text, expected, scope, errors).ShouldBeNull(text);
        errors.ShouldNotBeEmpty(text);
        return errors;
    }

    public static Value Evaluate(string text, TestModel.Partnership? root = null)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var compiled = In(environment, text);
        var context = environment.CreateContext();
        context.Begin(root ?? new TestModel.Partnership());
        return compiled.Evaluate(context);
    }
}
