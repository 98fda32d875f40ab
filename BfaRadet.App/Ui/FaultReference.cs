using System.Diagnostics;

namespace BfaRadet.App.Ui;

/// <summary>The number a person can read out on the telephone: eight signs in two groups, also in the log.</summary>
public static class FaultReference
{
    /// <summary>The head of the trace id, or a number of its own when nothing is traced.</summary>
    public static string Of(Activity? activity)
    {
        var id = activity is { TraceId: var trace } && trace != default ? trace.ToHexString() : Guid.NewGuid().ToString("N");
        return $"{id[..4]}-{id[4..8]}".ToUpperInvariant();
    }
}
