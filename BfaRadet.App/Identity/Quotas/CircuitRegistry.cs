using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using System.Reflection;

namespace BfaRadet.App.Identity.Quotas;

/// <summary>
/// Ends a circuit before Blazor would. Blazor has no public way to end one that has lost its connection, so this asks its own
/// registry by name; a test holds the names.
/// </summary>
internal sealed class CircuitRegistry(IServiceProvider services)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type _registry =
        typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.Circuits.CircuitRegistry", throwOnError: true)!;

    private static readonly MethodInfo _terminate =
        _registry.GetMethod("TerminateAsync", Own) ?? throw new MissingMethodException(_registry.Name, "TerminateAsync");

    private static readonly FieldInfo _host =
        typeof(Circuit).GetField("_circuitHost", Own) ?? throw new MissingFieldException(nameof(Circuit), "_circuitHost");

    private static readonly PropertyInfo _id =
        _host.FieldType.GetProperty("CircuitId", Own) ?? throw new MissingMemberException(_host.FieldType.Name, "CircuitId");

    /// <summary>Ends it as when the time it is kept has run out: a browser that comes back to it loads its page anew.</summary>
    public Task EndAsync(Circuit circuit) =>
        ((ValueTask)_terminate.Invoke(services.GetRequiredService(_registry), [_id.GetValue(_host.GetValue(circuit))])!).AsTask();
}
