using RelationshipRules.DependencyInjection;
using Screening.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();

// One analyzer for each profile on offer, all with the limits and rulesets of the configuration.
foreach (var profile in builder.Configuration.GetSection("Profiles").Get<string[]>() ?? ["default"])
{
    builder.Services.AddRelationshipRules(profile, options => options.ProfileName = profile).BindConfiguration("RelationshipRules");
}

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapScreenings();
app.MapRules();
await app.RunAsync();
