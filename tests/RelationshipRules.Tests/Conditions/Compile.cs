using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Short ways to compile and evaluate in tests.</summary>
internal static class Compile
{
    public static CompiledCondition In(ConditionEnvironment environment, string text, ConditionScope? scope = null, ConditionType? expected = null)
    {
        var errors = new List<ConditionError>();
        var compiled = environment.Compile(text, expected, scope, errors, mayPresume: true);
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

    public static Value Evaluate(string text, TestModel.Partnership? root = null, params IReadOnlyList<(string Name, Value Value)> variables)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        foreach (var (name, _) in variables)
        {
            environment.AddVariable(name, ConditionType.Dyn);
        }

        var compiled = In(environment, text);
        var context = environment.CreateContext();
        foreach (var (name, value) in variables)
        {
            context.SetInput(environment.FindInput(name)!, value);
        }

        context.Begin(root ?? new TestModel.Partnership());
        return compiled.Evaluate(context);
    }

    /// <summary>Evaluates in the scope of the agreements, for one of them.</summary>
    public static Value EvaluateFor(int agreement, string text, TestModel.Partnership root)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var scope = environment.FindScope("agreements", out _).ShouldNotBeNull();
        var compiled = In(environment, text, scope);
        var context = environment.CreateContext();
        context.Begin(root);
        Turn(context, scope, agreement);
        return compiled.Evaluate(context);
    }

    public static void Turn(EvaluationContext context, ConditionScope scope, int index) =>
        context.SetElement(scope, index, scope.List(context));
}
