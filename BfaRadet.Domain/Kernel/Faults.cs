namespace BfaRadet.Domain.Kernel;

/// <summary>Several faults of one form, in the order of its fields.</summary>
public sealed record Faults(ValueList<Refusal> All) : Refusal
{
    /// <summary>Null for no fault; the fault itself when there is only one.</summary>
    public static Refusal? Of(params IEnumerable<Refusal?> each)
    {
        var all = each.OfType<Refusal>().SelectMany(refusal => refusal is Faults several ? several.All : [refusal]).Distinct().ToValueList();
        return all.Count switch
        {
            0 => null,
            1 => all[0],
            _ => new Faults(all),
        };
    }
}
