using System.Diagnostics;

namespace BfaRadet.App.Ui;

/// <summary>A reference a person can read out on the telephone: eight characters in two groups, also in the log.</summary>
public static class FaultReference
{
    /// <summary>The beginning of the trace id, or a random one when nothing is traced.</summary>
    public static string Of(Activity? activity)
    {
        var id = activity is { TraceId: var trace } && trace != default ? trace.ToHexString() : Guid.NewGuid().ToString("N");
        return $"{id[..4]}-{id[4..8]}".ToUpperInvariant();
    }
}
