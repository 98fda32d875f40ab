namespace BfaRadet.Domain.Kernel;

/// <summary>Several fields of one form are wrong: all are told at once, in the order of the form.</summary>
public sealed record Faults(ValueList<Refusal> All) : Refusal
{
    /// <summary>Null when nothing is wrong; the fault itself when there is only one.</summary>
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
