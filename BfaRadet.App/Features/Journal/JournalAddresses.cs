using BfaRadet.App.Ui.Layout;
using Microsoft.AspNetCore.WebUtilities;
using System.Globalization;

namespace BfaRadet.App.Features.Journal;

/// <summary>Addresses of the journal. Unknown values in an address are ignored.</summary>
public static class JournalAddresses
{
    public static string Of(CouncilId council) => CouncilAddresses.Journal(council);

    public static string Of(CouncilId council, JournalFilter filter)
    {
        var pairs = new Dictionary<string, string?>();
        if (filter.Meeting is { } meeting)
        {
            pairs["mote"] = meeting.ToString();
        }

        if (filter.By.Length > 0)
        {
            pairs["vem"] = filter.By;
        }

        if (filter.Before is { } before)
        {
            pairs["fore"] = before.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(Of(council), pairs);
    }

    public static JournalFilter Parse(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(at < 0 ? "" : address[at..].Split('#')[0]);
        string Text(string name) => query.TryGetValue(name, out var value) ? value.ToString().Trim() : "";
        return new JournalFilter(
            Guid.TryParse(Text("mote"), out var meeting) ? new MeetingId(meeting) : null,
            Text("vem"),
            long.TryParse(Text("fore"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);
    }
}
