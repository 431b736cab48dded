using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hawl.Core.Accounts;

// What stands in an address sent by mail. Only its hash is kept, so that whoever reads the database can follow no link.
public static class LinkToken
{
    private const int Bytes = 24;

    public static (string Token, byte[] Hash) Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, HashOf(token));
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
