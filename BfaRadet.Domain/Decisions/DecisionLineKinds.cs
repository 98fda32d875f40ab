namespace BfaRadet.Domain.Decisions;

/// <summary>
/// The kind of decision a wording is. The first sentence with a verb of decision determines it: "Informationen antecknas. …
/// föreslås som nytt fokusområde" notes. Within it the first such verb counts, unless one right after "och" or "samt"
/// outranks it: noted yields to any other, approved to referred ("godkänns och överlämnas"). An infinitive counts after
/// "beslutar att" only. No such verb: the council resolves a matter of its own.
/// </summary>
public static class DecisionKinds
{
    private static readonly Dictionary<string, DecisionKind> _verbs = Words(
        (DecisionKind.Noted, "noterar noterat noteras noterade noterades antecknar antecknas antecknat antecknade antecknades"),
        (DecisionKind.Approved, "godkänner godkänns godkänt godkände godkändes"),
        (DecisionKind.Proposed, "föreslår föreslås föreslog föreslogs hemställer"),
        (DecisionKind.Endorsed, "tillstyrker tillstyrks tillstyrkt tillstyrkte tillstyrktes"),
        (DecisionKind.Referred, "överlämnar överlämnas överlämnade överlämnades överlämnat hänskjuter hänskjuts remitterar remitteras"),
        (DecisionKind.Tabled, "bordlägger bordläggs bordlade bordlades bordlagt bordlagd"),
        (DecisionKind.ReferredBack, "återremitterar återremitteras återremitterade återremitterades återremitterat"));

    private static readonly Dictionary<string, DecisionKind> _infinitives = Words(
        (DecisionKind.Noted, "notera anteckna"),
        (DecisionKind.Approved, "godkänna"),
        (DecisionKind.Proposed, "föreslå hemställa"),
        (DecisionKind.Endorsed, "tillstyrka"),
        (DecisionKind.Referred, "överlämna hänskjuta remittera"),
        (DecisionKind.Tabled, "bordlägga"),
        (DecisionKind.ReferredBack, "återremittera"),
        (DecisionKind.Assigned, "uppdra"));

    /// <summary>Recognises the kind; never fails.</summary>
    public static DecisionKind Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words[0].TrimEnd(':', '.') == "uppdrag")
        {
            return DecisionKind.Assigned;
        }

        DecisionKind? found = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (At(words, at) is { } kind)
            {
                found = found is null || (IsJoined(words, at) && LeadsFurther(found.Value, kind)) ? kind : found;
            }

            if (found is not null && words[at][^1] is '.' or '!' or '?')
            {
                break;
            }
        }

        return found ?? DecisionKind.Resolved;
    }

    private static DecisionKind? At(string[] words, int at)
    {
        var word = Bare(words, at);
        if (_verbs.TryGetValue(word, out var kind))
        {
            return kind;
        }

        if (_infinitives.TryGetValue(word, out kind) && Bare(words, at - 1) == "att"
            && Bare(words, at - 2) is "beslutar" or "beslutade" or "beslutat")
        {
            return kind;
        }

        return (word, Bare(words, at + 1)) switch
        {
            ("tackar", "för") or ("till", "handlingarna") => DecisionKind.Noted,
            ("lämnas", "till") or ("lämnas", "över") or ("lämnas", "vidare") => DecisionKind.Referred,
            ("uppdrar", "åt") or ("uppdras", "åt") or ("uppdrog", "åt") or ("i", "uppdrag") => DecisionKind.Assigned,
            ("åtar", "sig") or ("åtog", "sig") or ("åtagit", "sig") => DecisionKind.Committed,
            _ => null,
        };
    }

    private static bool IsJoined(string[] words, int at) => Bare(words, at - 1) is "och" or "samt";

    private static bool LeadsFurther(DecisionKind from, DecisionKind to) => from switch
    {
        DecisionKind.Noted => true,
        DecisionKind.Approved => to is DecisionKind.Referred,
        _ => false,
    };

    private static string Bare(string[] words, int at) =>
        at >= 0 && at < words.Length ? words[at].Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '”', '*') : "";

    private static Dictionary<string, DecisionKind> Words(params ReadOnlySpan<(DecisionKind Kind, string Words)> rows)
    {
        var words = new Dictionary<string, DecisionKind>();
        foreach (var (kind, row) in rows)
        {
            foreach (var word in row.Split(' '))
            {
                words.Add(word, kind);
            }
        }

        return words;
    }
}
