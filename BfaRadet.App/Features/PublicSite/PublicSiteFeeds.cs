using BfaRadet.App.Ui;
using System.Globalization;
using System.Text;
using System.Xml;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>New minutes as an Atom feed (RFC 4287), and all pages as a sitemap.</summary>
internal static class PublicSiteFeeds
{
    private const string AtomNames = "http://www.w3.org/2005/Atom";
    private const string SitemapNames = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Atom(PublicSiteCouncil council, DateOnly day) => Written(xml =>
    {
        var shown = council.ShownOn(day).OrderByDescending(m => m.PublishedAt).Take(50).ToList();
        xml.WriteStartElement("feed", AtomNames);
        xml.WriteAttributeString("xml", "lang", null, "sv");
        xml.WriteElementString("id", AtomNames, PublicSiteFile.Origin + council.Path);
        xml.WriteElementString("title", AtomNames, $"Protokoll från {council.Name}, {council.Municipality}");
        xml.WriteElementString("updated", AtomNames, Moment(shown.Count > 0 ? shown[0].PublishedAt : council.Updated));
        Author(xml, council);
        Link(xml, "self", "application/atom+xml", $"{council.Path}/atom.xml");
        Link(xml, "alternate", "text/html", council.Path);
        foreach (var minutes in shown)
        {
            xml.WriteStartElement("entry", AtomNames);
            xml.WriteElementString("id", AtomNames, $"urn:uuid:{minutes.Feed}");
            xml.WriteElementString("title", AtomNames, $"Protokoll {minutes.Day}");
            xml.WriteElementString("updated", AtomNames, Moment(minutes.PublishedAt));
            Link(xml, "alternate", "text/html", council.PathOf(minutes));
            xml.WriteElementString("summary", AtomNames, $"Det justerade protokollet från sammanträdet {SwedishDates.WithWeekday(minutes.Date)} är publicerat.");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static string Sitemap(IEnumerable<PublicSiteCouncil> councils, DateOnly day) => Written(xml =>
    {
        xml.WriteStartElement("urlset", SitemapNames);
        Page(xml, "/oppet", null);
        foreach (var council in councils)
        {
            Page(xml, council.Path, council.Updated);
            if (council.DecidedOn(day).Any())
            {
                Page(xml, council.DecisionsPath(), council.Updated);
            }

            foreach (var minutes in council.ShownOn(day))
            {
                Page(xml, council.PathOf(minutes), minutes.PublishedAt);
            }
        }

        xml.WriteEndElement();
    });

    private static void Author(XmlWriter xml, PublicSiteCouncil council)
    {
        xml.WriteStartElement("author", AtomNames);
        xml.WriteElementString("name", AtomNames, $"{council.Name}, {council.Municipality}");
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string path)
    {
        xml.WriteStartElement("link", AtomNames);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", PublicSiteFile.Origin + path);
        xml.WriteEndElement();
    }

    private static void Page(XmlWriter xml, string path, DateTimeOffset? updated)
    {
        xml.WriteStartElement("url", SitemapNames);
        xml.WriteElementString("loc", SitemapNames, PublicSiteFile.Origin + path);
        if (updated is { } at)
        {
            xml.WriteElementString("lastmod", SitemapNames, Moment(at));
        }

        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Written(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
