using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp.Chains;
using BfaRadet.Domain.Decisions;
using Microsoft.AspNetCore.WebUtilities;
using System.Globalization;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>The order of the log.</summary>
public enum DecisionOrder
{
    Number,
    Meeting,
    Due,
    State,
}

/// <summary>
/// The filter of the log, stored in the address, so that it can be bookmarked, sent and navigated back to. Unknown values in
/// an address are ignored.
/// </summary>
/// <param name="Search">
/// Words that must all be found in wording, responsible, agenda item, focus area or meeting; empty for all. Read by <see
/// cref="DecisionPhrase"/>.
/// </param>
/// <param name="FocusArea">The number of a focus area; 0 for decisions without one.</param>
/// <param name="Responsible">An organisation or a person, as named; empty for all.</param>
/// <param name="Page">From 1.</param>
public sealed record DecisionFilter(
    string Search = "",
    int? FocusArea = null,
    string Responsible = "",
    DecisionKind? Kind = null,
    DecisionStanding? Standing = null,
    int? Year = null,
    bool Overdue = false,
    bool Mine = false,
    MeetingId? Meeting = null,
    DecisionOrder Order = DecisionOrder.Number,
    bool Ascending = false,
    int Page = 1,
    EffectFilter? Effect = null,
    DecisionLack? Lack = null)
{
    /// <summary>Maximum length of a search, in characters.</summary>
    public const int SearchMax = 200;

    private static readonly (DecisionOrder Order, string Slug)[] _orders =
        [(DecisionOrder.Number, "nummer"), (DecisionOrder.Meeting, "mote"), (DecisionOrder.Due, "klart"), (DecisionOrder.State, "status")];

    /// <summary>Whether the filter excludes anything.</summary>
    public bool Narrows => this with { Order = default, Ascending = default, Page = 1 } != new DecisionFilter();

    /// <summary>From an address, or its query alone.</summary>
    public static DecisionFilter Parse(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(at < 0 ? "" : address[at..].Split('#')[0]);
        string Text(string name) => query.TryGetValue(name, out var value) ? value.ToString().Trim() : "";
        int? Number(string name) =>
            int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        var (order, search) = (Text("sortera"), Text("sok"));
        return new DecisionFilter(
            search.Length > SearchMax ? search[..SearchMax] : search,
            Text("fokus") == "saknas" ? 0 : Number("fokus"),
            Text("ansvarig"),
            DecisionWords.Kind(Text("slag")),
            DecisionWords.Standing(Text("status")),
            Number("ar"),
            Text("forfallna") == "ja",
            Text("mina") == "ja",
            Guid.TryParse(Text("mote"), out var meeting) ? new MeetingId(meeting) : null,
            _orders.FirstOrDefault(o => o.Slug == order.TrimStart('-')).Order,
            order.Length > 0 && order[0] != '-',
            Math.Clamp(Number("sida") ?? 1, 1, 100_000),
            EffectFilters.Of(Text("effekt")),
            DecisionLacks.Of(Text("saknar")));
    }

    /// <summary>"?fokus=2&amp;forfallna=ja"; empty without a filter.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", Pairs());

    private Dictionary<string, string?> Pairs()
    {
        var pairs = new Dictionary<string, string?>();
        void Say(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                pairs[name] = value;
            }
        }

        Say("sok", Search);
        Say("fokus", FocusArea == 0 ? "saknas" : FocusArea?.ToString(CultureInfo.InvariantCulture));
        Say("ansvarig", Responsible);
        Say("slag", Kind is { } kind ? DecisionWords.Slug(kind) : null);
        Say("status", Standing is { } standing ? DecisionWords.Slug(standing) : null);
        Say("ar", Year?.ToString(CultureInfo.InvariantCulture));
        Say("forfallna", Overdue ? "ja" : null);
        Say("mina", Mine ? "ja" : null);
        Say("mote", Meeting?.ToString());
        Say("effekt", Effect is { } effect ? EffectFilters.Slug(effect) : null);
        Say("saknar", Lack is { } lack ? DecisionLacks.Slug(lack) : null);
        Say("sortera", (Order, Ascending) == default ? null : (Ascending ? "" : "-") + _orders.First(o => o.Order == Order).Slug);
        Say("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return pairs;
    }
}
