using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BfaRadet.App.Operations;

/// <summary>
/// What <c>/halsa</c> says, as JSON for monitors: 200 while the workspace can save (<c>Healthy</c>, or <c>Degraded</c> when
/// room runs short), 503 when it cannot.
/// </summary>
internal static class HealthAnswer
{
    public static HealthCheckOptions Options { get; } = new() { ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var answer = report.Entries.Values.SelectMany(e => e.Data).ToDictionary(fact => fact.Key, fact => fact.Value);
        answer["status"] = report.Status.ToString();
        if (report.Entries.Values.Select(e => e.Description).FirstOrDefault(d => d is not null) is { } reason)
        {
            answer["reason"] = reason;
        }

        return context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }
}
