-- SPDX-License-Identifier: Apache-2.0
-- Addresses as objects. Gives a function that makes the library from what only the engine knows.

return function (native)
	local library = { encode = native.encode, decode = native.decode, anchorEncode = native.anchorEncode }

	-- Queries that were read from a text keep the order in which their keys stood there.
	local order = setmetatable({}, { __mode = 'k' })

	local function bad(position, name, expected, value)
		error(("bad argument #%d to '%s' (%s expected, got %s)"):format(position, name, expected, type(value)), 3)
	end

	local function each(query)
		local keys, known = {}, {}
		for _, key in ipairs(order[query] or {}) do
			if query[key] ~= nil then
				keys[#keys + 1] = key
				known[key] = true
			end
		end
		for key in pairs(query) do
			if not known[key] then
				keys[#keys + 1] = key
			end
		end
		return ipairs(keys)
	end

	function library.buildQueryString(query)
		if type(query) ~= 'table' then
			bad(1, 'buildQueryString', 'table', query)
		end
		local parts = {}
		local function add(key, value)
			key = library.encode(tostring(key), 'QUERY')
			if value == false then
				parts[#parts + 1] = key
			else
				parts[#parts + 1] = key .. '=' .. library.encode(tostring(value), 'QUERY')
			end
		end
		for _, key in each(query) do
			local value = query[key]
			if type(value) == 'table' then
				for _, one in ipairs(value) do
					add(key, one)
				end
			else
				add(key, value)
			end
		end
		return table.concat(parts, '&')
	end

	function library.parseQueryString(text, first, last)
		if type(text) ~= 'string' then
			bad(1, 'parseQueryString', 'string', text)
		end
		text = text:sub(first or 1, last or -1):gsub('^%?', '')
		local query, keys = {}, {}
		if text == '' then
			return query
		end
		for part in (text .. '&'):gmatch('([^&]*)&') do
			local key, value = part:match('^([^=]*)=(.*)$')
			key = library.decode(key or part, 'QUERY')
			value = value and library.decode(value, 'QUERY') or false
			local before = query[key]
			if not before then
				query[key] = value
				keys[#keys + 1] = key
			elseif type(before) == 'table' then
				before[#before + 1] = value
			else
				query[key] = { before, value }
			end
		end
		order[query] = keys
		return query
	end

	-- What is put together from several fields; each has a way to read it and one to take it apart again.
	local readers, writers, methods = {}, {}, {}

	function readers.userInfo(uri)
		if uri.user then
			return uri.password and uri.user .. ':' .. uri.password or uri.user
		end
	end

	function readers.hostPort(uri)
		if uri.host or uri.port then
			return (uri.host or '') .. (uri.port and ':' .. uri.port or '')
		end
	end

	function readers.authority(uri)
		local host, user = uri.hostPort, uri.userInfo
		if host or user then
			return (user and user .. '@' or '') .. (host or '')
		end
	end

	function readers.queryString(uri)
		if uri.query then
			return library.buildQueryString(uri.query)
		end
	end

	function readers.relativePath(uri)
		local query = uri.queryString
		return (uri.path or '') .. (query and '?' .. query or '') .. (uri.fragment and '#' .. uri.fragment or '')
	end

	function writers.userInfo(uri, text)
		local user, password = text:match('^([^:]*):(.*)$')
		rawset(uri, 'user', user or text)
		rawset(uri, 'password', password)
	end

	function writers.hostPort(uri, text)
		local host, port = text:match('^(%[[^%]]*%]):?(.*)$')
		local colon
		if not host then
			host, colon, port = text:match('^([^:]*)(:?)(.*)$')
		else
			colon = text:sub(#host + 1, #host + 1)
		end
		if colon == ':' then
			if not port:find('^%d+$') then
				error('Invalid port number in string', 0)
			end
			rawset(uri, 'port', tonumber(port))
		end
		rawset(uri, 'host', host)
	end

	function writers.authority(uri, text)
		local user, rest = text:match('^([^@]*)@(.*)$')
		if user then
			writers.userInfo(uri, user)
		end
		writers.hostPort(uri, rest or text)
	end

	function writers.queryString(uri, text)
		rawset(uri, 'query', library.parseQueryString(text))
	end

	function writers.relativePath(uri, text)
		local rest, fragment = text:match('^([^#]*)#(.*)$')
		local path, query = (rest or text):match('^([^?]*)%?(.*)$')
		rawset(uri, 'path', path or rest or text)
		if query then
			writers.queryString(uri, query)
		end
		if fragment then
			rawset(uri, 'fragment', fragment)
		end
	end

	function methods.parse(uri, text)
		if type(text) ~= 'string' then
			bad(1, 'uri:parse', 'string', text)
		end
		local protocol, rest = text:match('^([^:/?#]+):(.*)$')
		if protocol then
			rawset(uri, 'protocol', protocol)
			text = rest
		end
		local authority, path = text:match('^//([^/?#]*)(.*)$')
		if authority then
			writers.authority(uri, authority)
			text = path
		end
		writers.relativePath(uri, text)
		return uri
	end

	local fields = { 'protocol', 'user', 'password', 'host', 'port', 'path', 'query', 'fragment' }
	local behaviour = {}

	local function copyQuery(query)
		if type(query) ~= 'table' then
			return query
		end
		local copy, keys = {}, {}
		for _, key in each(query) do
			keys[#keys + 1] = key
			local value = query[key]
			if type(value) == 'table' then
				local values = {}
				for index, one in ipairs(value) do
					values[index] = one
				end
				value = values
			end
			copy[key] = value
		end
		order[copy] = keys
		return copy
	end

	function methods.clone(uri)
		local copy = {}
		for _, field in ipairs(fields) do
			copy[field] = uri[field]
		end
		copy.query = copyQuery(copy.query)
		return setmetatable(copy, behaviour)
	end

	function methods.extend(uri, parameters)
		if type(parameters) ~= 'table' then
			bad(1, 'uri:extend', 'table', parameters)
		end
		local query = copyQuery(uri.query or {})
		for key, value in pairs(parameters) do
			if query[key] == nil and order[query] then
				order[query][#order[query] + 1] = key
			end
			query[key] = value
		end
		rawset(uri, 'query', query)
		return uri
	end

	function library.validate(uri)
		if type(uri) ~= 'table' then
			bad(1, 'validate', 'table', uri)
		end
		local faults = {}
		local function check(field, expected)
			local value = uri[field]
			if value ~= nil and type(value) ~= expected then
				faults[#faults + 1] = ('.%s must be a %s, not %s'):format(field, expected, type(value))
				return false
			end
			return value ~= nil
		end
		check('protocol', 'string')
		check('user', 'string')
		check('password', 'string')
		check('host', 'string')
		local port = uri.port
		if port ~= nil and type(port) ~= 'number' then
			faults[#faults + 1] = '.port must be an integer, not ' .. type(port)
		elseif port and (port ~= math.floor(port) or port < 1 or port > 65535) then
			faults[#faults + 1] = 'invalid .port'
		end
		if uri.path == nil then
			faults[#faults + 1] = 'missing .path'
		elseif type(uri.path) ~= 'string' then
			faults[#faults + 1] = '.path must be a string, not ' .. type(uri.path)
		elseif uri.host and not uri.path:find('^/') and uri.path ~= '' or not uri.host and uri.path:find('^//') then
			faults[#faults + 1] = 'invalid .path'
		end
		check('query', 'table')
		check('fragment', 'string')
		return #faults == 0, table.concat(faults, '; ')
	end

	function methods.validate(uri)
		return library.validate(uri)
	end

	function behaviour.__index(uri, key)
		local reader = readers[key]
		if reader then
			return reader(uri)
		end
		return methods[key]
	end

	function behaviour.__newindex(uri, key, value)
		local writer = writers[key]
		if writer then
			writer(uri, value)
		else
			rawset(uri, key, value)
		end
	end

	function behaviour.__pairs(uri)
		local all = {}
		for name, method in pairs(methods) do
			all[name] = method
		end
		for name in pairs(readers) do
			all[name] = uri[name]
		end
		for _, field in ipairs(fields) do
			all[field] = uri[field]
		end
		return pairs(all)
	end

	function behaviour.__tostring(uri)
		local authority = uri.authority
		return (uri.protocol and uri.protocol .. ':' or '') .. (authority and '//' .. authority or '') .. uri.relativePath
	end

	function behaviour.__eq(one, other)
		return tostring(one) == tostring(other)
	end

	function library.new(what)
		local uri = setmetatable({}, behaviour)
		if what == nil then
			return methods.parse(uri, native.currentPage())
		elseif type(what) == 'string' then
			return methods.parse(uri, what)
		elseif type(what) == 'table' then
			for _, field in ipairs(fields) do
				rawset(uri, field, what[field])
			end
			uri.query = copyQuery(uri.query)
			return uri
		end
		bad(1, 'new', 'string or table or nil', what)
	end

	for name, form in pairs { localUrl = 'LOCAL', fullUrl = 'FULL', canonicalUrl = 'CANONICAL' } do
		library[name] = function (page, query)
			if type(page) ~= 'string' then
				bad(1, name:lower(), 'string', page)
			end
			if type(query) == 'table' then
				query = library.buildQueryString(query)
			elseif query ~= nil and type(query) ~= 'string' then
				bad(2, name:lower(), 'string or table', query)
			end
			local address = native.page(form, page, query or '')
			return address and library.new(address)
		end
	end

	return library
end
